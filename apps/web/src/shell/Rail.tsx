import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { spaces } from '../app/spaces.ts';
import { Logo } from './Logo.tsx';
import styles from './shell.module.css';

/** The spaces, as icons and words, on the left of a wide screen. */
export function Rail() {
  const { t } = useTranslation('shell');
  return (
    <nav className={styles.rail} aria-label={t('navigation')}>
      <Link to="/" className={styles.logo} aria-label={`${t('product')} · ${t('home')}`}>
        <Logo />
      </Link>
      {spaces.map(({ id, to, icon: Icon }) => (
        <Link key={id} to={to} className={styles.space} activeProps={{ className: styles.here! }}>
          <Icon size={24} stroke={1.7} />
          {t(`space.${id}`)}
        </Link>
      ))}
    </nav>
  );
}

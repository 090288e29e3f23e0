import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Space, spaces, tools } from '../app/spaces.ts';
import { Logo } from './Logo.tsx';
import styles from './shell.module.css';

/** The spaces, as icons and words, on the left of a wide screen; what serves them all below a line. */
export function Rail() {
  const { t } = useTranslation('shell');
  return (
    <nav className={styles.rail} aria-label={t('navigation')}>
      <div className={styles.railInside}>
        <Link to="/" className={styles.logo} aria-label={`${t('product')} · ${t('home')}`}>
          <Logo />
        </Link>
        {spaces.map((space) => (
          <SpaceLink key={space.id} space={space} />
        ))}
        <hr className={styles.divide} />
        {tools.map((tool) => (
          <SpaceLink key={tool.id} space={tool} />
        ))}
      </div>
    </nav>
  );
}

function SpaceLink({ space: { id, to, icon: Icon } }: { space: Space }) {
  const { t } = useTranslation('shell');
  return (
    <Link
      to={to}
      className={styles.space}
      activeProps={{ className: styles.here! }}
      activeOptions={{ includeSearch: false }}
    >
      <Icon size={24} stroke={1.7} />
      {t(`space.${id}`)}
    </Link>
  );
}

import { IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { homeIcon as Home, spaces, tools } from '../app/spaces.ts';
import { useSession } from '../pages/me/useSession.ts';
import { openOverlay } from './overlay.ts';
import styles from './shell.module.css';

/** On a phone: home, what this person does most, and the search, under the thumb. */
export function BottomBar() {
  const { t } = useTranslation('shell');
  const { acting } = useSession();
  // a resident looks for care
  const first = acting ? [...spaces, ...tools] : spaces.filter(({ id }) => id === 'observe' || id === 'patients');
  return (
    <nav className={styles.bottomBar} aria-label={t('navigation')}>
      <Link to="/" activeProps={{ className: styles.hereBelow! }} activeOptions={{ exact: true, includeSearch: false }}>
        <Home size={24} stroke={1.7} />
        {t('home')}
      </Link>
      {first.slice(0, 2).map(({ id, to, icon: Icon }) => (
        <Link key={id} to={to} activeProps={{ className: styles.hereBelow! }}>
          <Icon size={24} stroke={1.7} />
          {t(`space.${id}`)}
        </Link>
      ))}
      <button type="button" onClick={() => openOverlay('palette')}>
        <IconSearch size={24} stroke={1.7} aria-hidden />
        {t('search.short')}
      </button>
    </nav>
  );
}

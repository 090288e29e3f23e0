import { Link, useRouterState } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { spaces } from '../app/spaces.ts';
import styles from './tabs.module.css';

/** The parts of a space, on the first page of each: from one to the other without the rail. */
export function SpaceTabs() {
  const { t } = useTranslation('shell');
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const space = spaces.find(({ parts }) => parts?.some(({ to }) => to === path));
  if (!space?.parts) return null;
  return (
    <nav className={styles.tabs} aria-label={t(`space.${space.id}`)}>
      {space.parts.map(({ id, to }) => (
        <Link key={id} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {t(`part.${id}`)}
        </Link>
      ))}
    </nav>
  );
}

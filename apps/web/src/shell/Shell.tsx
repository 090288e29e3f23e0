import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PageSkeleton } from '../components/state/PageSkeleton.tsx';
import { BottomBar } from './BottomBar.tsx';
import { Overlays } from './Overlays.tsx';
import { Rail } from './Rail.tsx';
import { SpaceTabs } from './SpaceTabs.tsx';
import styles from './shell.module.css';
import { TopBar } from './TopBar.tsx';

/** The frame around every page: skip link, rail, bar, content, and what opens above them. */
export function Shell() {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#content">
        {t('skip')}
      </a>
      <Rail />
      <TopBar />
      <main id="content" tabIndex={-1} className={styles.content}>
        <SpaceTabs />
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </main>
      <BottomBar />
      <Overlays />
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import styles from './appointments.module.css';
import { callList } from './queries.ts';
import { dayViews, parseDaySearch } from './search.ts';

/** The day, the waiting list, the calls to make with their number. */
export function ViewTabs() {
  const { t } = useTranslation('appointments');
  const calls = useQuery(callList(true)).data?.calls.length ?? 0;
  return (
    <nav className={styles.tabs} aria-label={t('views')}>
      {dayViews.map((one) => (
        <Link
          key={one}
          to="/organiser/rendez-vous"
          search={(kept) => parseDaySearch({ ...kept, view: one })}
          activeOptions={{ exact: true }}
        >
          {t(`view.${one}`)}
          {one === 'calls' && calls > 0 && <b> {calls}</b>}
        </Link>
      ))}
    </nav>
  );
}

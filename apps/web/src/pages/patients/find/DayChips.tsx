import type { SlotAnswer } from '@maillage/contract';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import { Scroll } from '../../../components/page/Scroll.tsx';
import styles from '../patients.module.css';

const route = getRouteApi('/patients');

/** Days with something free; one press starts the list there. */
export function DayChips({ days, from }: { days: SlotAnswer['days']; from: string | undefined }) {
  const { t } = useTranslation('patients');
  const clock = useClock();
  const navigate = route.useNavigate();
  const open = (day: string | undefined) =>
    void navigate({
      search: ({ from: _from, ...kept }) => (day ? { ...kept, from: day } : kept),
      replace: true,
      resetScroll: false,
    });
  if (days.length === 0 && !from) return null;
  return (
    <Scroll label={t('days.label')} className={styles.dayChips}>
      <ul>
        {from && (
          <li>
            <button type="button" onClick={() => open(undefined)}>
              {t('days.first')}
            </button>
          </li>
        )}
        {days.slice(0, 14).map(({ day, free }) => (
          <li key={day}>
            <button type="button" aria-pressed={day === from} onClick={() => open(day)}>
              {clock.shortDay(`${day}T12:00:00Z`, 'UTC')}
              <small>{t('days.free', { count: free })}</small>
            </button>
          </li>
        ))}
      </ul>
    </Scroll>
  );
}

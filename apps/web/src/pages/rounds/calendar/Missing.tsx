import type { RoundCalendar, RoundRemedy } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { dayName, weekdayName } from '../days.ts';
import styles from '../rounds.module.css';

const DATES_SHOWN = 4;

/** What has no place, why, and what would help; rounds without anybody, and why. */
export function Missing({ calendar: { unplaced, crewGaps, solvedFor } }: { calendar: RoundCalendar }) {
  const { t, i18n } = useTranslation('rounds');
  if (unplaced.length + crewGaps.length === 0) return null;
  const remedy = ({ change, minutes, weekday = 1, visits = 1, everyWeeks = 1 }: RoundRemedy) =>
    t(`remedy.${change}`, {
      minutes: minutes ?? 0,
      weekday: weekdayName(weekday, i18n.language, 'long'),
      often: t('remedy.often', { visits, everyWeeks }),
    });
  const nameOf = (id: string) => solvedFor.crews.find((crew) => crew.id === id)?.name ?? id;
  return (
    <section className={page.warning} aria-label={t('missing.title')}>
      <div>
        <h2>{t('missing.title')}</h2>
        <ul className={styles.facts}>
          {unplaced.map(({ place, reason, missedDates, remedies }) => (
            <li key={place}>
              <strong>{solvedFor.stops.find(({ id }) => id === place)?.name ?? place}</strong> : {t(`reason.${reason}`)}
              {missedDates.length > 0 &&
                ` (${missedDates
                  .slice(0, DATES_SHOWN)
                  .map((date) => dayName(date, i18n.language, 'short'))
                  .join(', ')}${missedDates.length > DATES_SHOWN ? '…' : ''})`}
              {remedies.length > 0 && ` ${t('missing.remedies', { list: remedies.map(remedy).join(' ; ') })}`}
            </li>
          ))}
          {crewGaps.map(({ date, vehicle, reason, ifOneMore }) => (
            <li key={`${date} ${vehicle}`}>
              <strong>{dayName(date, i18n.language, 'long')}</strong> : {t(`gap.${reason}`)}
              {ifOneMore.length > 0 && ` ${t('gap.ifOneMore', { names: ifOneMore.map(nameOf).join(', ') })}`}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

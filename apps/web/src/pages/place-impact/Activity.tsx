import type { PlaceMonth } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { ChartCard } from '../../components/chart/ChartCard.tsx';
import { FigureTable } from '../../components/chart/FigureTable.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './placeImpact.module.css';

/** How full its sessions are by month, with gaps, no-shows and late cancellations beside. */
export function Activity({ months }: { months: readonly PlaceMonth[] }) {
  const { t, i18n } = useTranslation('place-impact');
  const format = useFormat();
  const monthName = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const name = ({ month }: PlaceMonth) => monthName.format(new Date(`${month}-01T00:00:00Z`));
  const share = (month: PlaceMonth) => {
    const filled = fullness(month);
    return filled === null ? '–' : format.share(filled);
  };
  const came = (month: PlaceMonth) => month.attended + month.noShow;
  return (
    <ChartCard
      title={t('activity.title')}
      unit={t('activity.unit')}
      chart={
        <ul className={styles.bars}>
          {months.map((month) => (
            <li key={month.month}>
              <span className={styles.barName}>{name(month)}</span>
              <span className={styles.track}>
                <span className={styles.bar} style={{ width: `${100 * Math.min(1, fullness(month) ?? 0)}%` }} />
              </span>
              <b>{share(month)}</b>
              <small>
                {[
                  t('activity.appointments', { count: came(month) + month.booked }),
                  month.noShow > 0 && t('activity.noShow', { count: month.noShow }),
                  month.lateCancelled > 0 && t('activity.late', { count: month.lateCancelled }),
                  month.gaps > 0 && t('activity.gaps', { count: month.gaps }),
                  month.withoutClinician > 0 && t('activity.without', { count: month.withoutClinician }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </small>
            </li>
          ))}
        </ul>
      }
      table={
        <FigureTable
          caption={t('activity.title')}
          columns={columns.map((column) => t(`activity.column.${column}`))}
          rows={months.map((month) => [
            name(month),
            format.number(month.sessions),
            format.number(month.offeredMinutes / 60, 1),
            share(month),
            format.number(came(month) + month.booked),
            format.number(month.noShow),
            came(month) > 0 ? format.share(month.noShow / came(month), 1) : '–',
            format.number(month.lateCancelled),
            format.number(month.gaps),
            format.number(month.withoutClinician),
          ])}
        />
      }
      note={t('activity.note')}
    />
  );
}

const columns = [
  'month',
  'sessions',
  'hours',
  'share',
  'appointments',
  'noShow',
  'noShowShare',
  'late',
  'gaps',
  'without',
] as const;

/** Minutes taken of those offered; `null` when none are. */
const fullness = ({ offeredMinutes, takenMinutes }: PlaceMonth): number | null =>
  offeredMinutes > 0 ? takenMinutes / offeredMinutes : null;

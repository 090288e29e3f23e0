import { addDays, halves } from '@maillage/units';
import { useTranslation } from 'react-i18next';
import { Scroll } from '../../../components/page/Scroll.tsx';
import { useWeekdays } from '../../../i18n/useWeekdays.ts';
import styles from '../rotas.module.css';
import { Slot } from './Slot.tsx';
import { useDesk } from './useDesk.ts';
import type { Moving } from './useMoving.ts';

export interface GridProps {
  monday: string;
  moving: Moving;
  /** The cell or empty half-day that is open for changes. */
  chosen: string | undefined;
  onChoose: (key: string | undefined) => void;
  /** In small letters. */
  q: string;
}

/** Rows: each cabinet, morning and afternoon. Columns: the days on which something is open. */
export function CabinetGrid({ monday, ...grid }: GridProps) {
  const { t } = useTranslation('rotas');
  const { rota, names } = useDesk();
  const days = openDays(rota.cabinets, monday);
  return (
    <Scroll label={t('desk.byCabinet')}>
      <table className={styles.grid}>
        <DayHead days={days} />
        {rota.cabinets.map(({ id }) => (
          <tbody key={id}>
            {rota.cabinets.length > 1 && (
              <tr>
                <th colSpan={days.length + 1} scope="rowgroup" className={styles.cabinet}>
                  {names.cabinet(id)}
                </th>
              </tr>
            )}
            {halves.map((half) => (
              <tr key={half}>
                <th scope="row">{t(`half.${half}`)}</th>
                {days.map((date) => (
                  <Slot key={date} target={{ cabinet: id, date, half }} {...grid} />
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </Scroll>
  );
}

export function DayHead({ days }: { days: readonly string[] }) {
  const weekdays = useWeekdays();
  return (
    <thead>
      <tr>
        <td />
        {days.map((date) => (
          <th key={date} scope="col">
            {weekdays.short(new Date(`${date}T00:00:00Z`).getUTCDay() || 7)} {Number(date.slice(8))}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Days of a week on which a cabinet is open at any time of the rota: the columns stay the same from week to week. */
export function openDays(
  cabinets: readonly { readonly openings: readonly { readonly date: string }[] }[],
  monday: string,
): string[] {
  const used = new Set(
    cabinets.flatMap(({ openings }) => openings.map(({ date }) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7)),
  );
  return Array.from({ length: 7 }, (_, k) => k + 1)
    .filter((weekday) => used.has(weekday))
    .map((weekday) => addDays(monday, weekday - 1));
}

import { availabilityOver, type HalfDayAvailability } from '@maillage/care';
import { addDays, type Day, mondayOf } from '@maillage/units';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useWeekdays } from '../../../../i18n/useWeekdays.ts';
import { today } from '../../../ledger/today.ts';
import { tappedDay } from '../dayEdits.ts';
import styles from '../mine.module.css';
import type { StepProps } from './step.ts';

/** A month of half-days: a tap says that one is not as usual. */
export function DaysStep({ words: { mine, content, change } }: StepProps) {
  const { t, i18n } = useTranslation('availability');
  const weekdays = useWeekdays();
  const start = mine.asked?.from ?? addDays(mine.days.from, 7);
  const [month, setMonth] = useState(() => start.slice(0, 7));
  const { from, through } = weeksOf(month);
  const known = useKnown(mine.days);
  const halfDays = useMemo(
    () => availabilityOver(content, { from, through, ...known.sets }),
    [content, from, through, known],
  );
  const days = Array.from({ length: halfDays.length / 2 }, (_, at) => halfDays.slice(2 * at, 2 * at + 2));
  const title = new Intl.DateTimeFormat(i18n.language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const tap = (one: HalfDayAvailability) => {
    const next = tappedDay(content, one);
    if (next !== content) change({ ...content, exceptions: [...next.exceptions] });
  };
  return (
    <div className={styles.step}>
      <p className={styles.help}>{t('days.help')}</p>
      <div className={styles.month}>
        <button
          type="button"
          className={styles.icon}
          aria-label={t('days.previous')}
          disabled={from <= mine.days.from}
          onClick={() => setMonth(monthAfter(month, -1))}
        >
          <IconChevronLeft size={22} aria-hidden />
        </button>
        <h2 aria-live="polite">{title.format(new Date(`${month}-01T00:00:00Z`))}</h2>
        <button
          type="button"
          className={styles.icon}
          aria-label={t('days.next')}
          disabled={through >= mine.days.through}
          onClick={() => setMonth(monthAfter(month, 1))}
        >
          <IconChevronRight size={22} aria-hidden />
        </button>
      </div>
      <div className={styles.days}>
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
          <b key={weekday} aria-hidden>
            {weekdays.short(weekday)}
          </b>
        ))}
        {days.map((pair) => (
          <OneDay
            key={pair[0]!.date}
            halfDays={pair}
            outside={!pair[0]!.date.startsWith(month)}
            known={known}
            onTap={tap}
          />
        ))}
      </div>
      <ul className={styles.legend}>
        {(['usual', 'extra', 'refused', 'away', 'busy'] as const).map((reason) => (
          <li key={reason}>
            <i data-reason={reason} /> {t(`reason.${reason}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface OneDayProps {
  halfDays: readonly HalfDayAvailability[];
  outside: boolean;
  known: ReturnType<typeof useKnown>;
  onTap: (halfDay: HalfDayAvailability) => void;
}

function OneDay({ halfDays, outside, known, onTap }: OneDayProps) {
  const { t } = useTranslation('availability');
  const format = useFormat();
  const { date } = halfDays[0]!;
  const holiday = known.names.get(date);
  const past = date < today();
  return (
    <div
      className={styles.day}
      data-outside={outside || undefined}
      data-school={known.sets.schoolHolidays.has(date) || undefined}
      title={holiday && t(`holiday.${holiday as 'ascension'}`)}
    >
      <span data-holiday={holiday !== undefined || undefined}>{Number(date.slice(8))}</span>
      {halfDays.map((one) => (
        <button
          key={one.half}
          type="button"
          data-reason={one.reason}
          data-short={t(`short.${one.half}`)}
          disabled={past || one.reason === 'busy'}
          aria-pressed={one.available}
          aria-label={[
            format.day(date),
            t(`half.${one.half}`),
            t(`reason.${one.reason}`),
            holiday && t(`holiday.${holiday as 'ascension'}`),
          ]
            .filter(Boolean)
            .join(', ')}
          onClick={() => onTap(one)}
        />
      ))}
    </div>
  );
}

function useKnown(days: StepProps['words']['mine']['days']) {
  return useMemo(() => {
    const schoolHolidays = new Set<Day>();
    for (const { from, through } of days.schoolHolidays)
      for (let day = from; day <= through; day = addDays(day, 1)) schoolHolidays.add(day);
    return {
      names: new Map(days.publicHolidays.map(({ date, name }) => [date, name])),
      sets: {
        publicHolidays: new Set(days.publicHolidays.map(({ date }) => date)),
        schoolHolidays,
        busy: new Set(days.busy),
      },
    };
  }, [days]);
}

/** Whole weeks that hold a month (`2027-01`), Monday to Sunday. */
function weeksOf(month: string): { from: Day; through: Day } {
  const first = `${month}-01`;
  const last = addDays(`${monthAfter(month, 1)}-01`, -1);
  return { from: mondayOf(first), through: addDays(mondayOf(last), 6) };
}

function monthAfter(month: string, count: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

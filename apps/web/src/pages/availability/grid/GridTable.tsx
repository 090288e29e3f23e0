import type { AvailabilityGrid } from '@maillage/contract';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useWeekdays } from '../../../i18n/useWeekdays.ts';
import type { GridClinician } from './counts.ts';
import styles from './grid.module.css';

interface GridTableProps {
  grid: AvailabilityGrid;
  shown: readonly GridClinician[];
  counts: readonly number[];
}

/** One sign a reason: read without colours, and on paper. */
const SIGNS: Readonly<Record<GridClinician['reasons'][number], string>> = {
  usual: '●',
  preferred: '♥',
  extra: '+',
  'not-usual': '',
  refused: '×',
  away: 'v',
  'public-holiday': 'f',
  'school-holiday': 's',
  busy: '▨',
};

/** A line a clinician, two columns a day, and above them how many could come. */
export function GridTable({ grid, shown, counts }: GridTableProps) {
  const { t } = useTranslation('availability');
  const weekdays = useWeekdays();
  const dates = grid.halfDays.filter((_, at) => at % 2 === 0).map((key) => key.slice(0, 10));
  const holidays = new Map(grid.publicHolidays.map(({ date, name }) => [date, name]));
  const inSchoolHolidays = (date: string) =>
    grid.schoolHolidays.some(({ from, through }) => from <= date && date <= through);
  const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by keyboard. */}
      <section className={styles.scroll} aria-label={t('grid.tab')} tabIndex={0}>
        <table className={styles.grid}>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {t('csv.name')}
              </th>
              {dates.map((date) => {
                const holiday = holidays.get(date);
                return (
                  <th
                    key={date}
                    scope="colgroup"
                    colSpan={2}
                    data-holiday={holiday !== undefined || undefined}
                    data-school={inSchoolHolidays(date) || undefined}
                    data-monday={weekday(date) === 1 || undefined}
                    title={holiday && t(`holiday.${holiday as 'ascension'}`)}
                  >
                    {weekdays.short(weekday(date))}
                    <br />
                    {`${Number(date.slice(8))}/${date.slice(5, 7)}`}
                  </th>
                );
              })}
            </tr>
            <tr>
              {grid.halfDays.map((key) => (
                <th key={key} scope="col">
                  <abbr title={t(`half.${key.endsWith('am') ? 'am' : 'pm'}`)}>
                    {t(`letter.${key.endsWith('am') ? 'am' : 'pm'}`)}
                  </abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className={styles.counts}>
              <th scope="row">{t('grid.could')}</th>
              {counts.map((count, at) => (
                <td key={grid.halfDays[at]} data-nobody={count === 0 || undefined}>
                  {count}
                </td>
              ))}
            </tr>
            {shown.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <Who clinician={one} />
                </th>
                {one.reasons.map((reason, at) => (
                  <td key={grid.halfDays[at]} data-reason={reason} title={t(`reason.${reason}`)}>
                    {SIGNS[reason]}
                    <span className="visually-hidden">{t(`reason.${reason}`)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ul className={styles.legend}>
        {(Object.keys(SIGNS) as (keyof typeof SIGNS)[])
          .filter((reason) => SIGNS[reason] !== '')
          .map((reason) => (
            <li key={reason}>
              <i data-reason={reason}>{SIGNS[reason]}</i> {t(`reason.${reason}`)}
            </li>
          ))}
      </ul>
    </>
  );
}

/** The name opens what they said; below it, when, and what is wrong with their calendar. */
function Who({ clinician: { id, name, answeredAt, enteredBy, by, calendar } }: { clinician: GridClinician }) {
  const { t } = useTranslation('availability');
  const format = useFormat();
  return (
    <>
      <Link to="/organiser/disponibilites/$id" params={{ id }}>
        {name}
      </Link>
      <small className={styles.when}>
        {answeredAt ? t(`said.${enteredBy ?? 'self'}`, { at: format.day(answeredAt), by }) : t('said.notYet')}
      </small>
      {calendar?.failure && (
        <small className={styles.failing}>
          <IconAlertTriangle size={15} aria-hidden /> {t(`calendarFailure.${calendar.failure}`)}
        </small>
      )}
    </>
  );
}

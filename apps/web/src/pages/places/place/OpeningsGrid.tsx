import type { Opening } from '@maillage/contract';
import { type Half, halves } from '@maillage/units';
import { useTranslation } from 'react-i18next';
import { useWeekdays } from '../../../i18n/useWeekdays.ts';
import styles from '../places.module.css';
import { proposedOpening, WEEKDAYS } from './openings.ts';

interface OpeningsGridProps {
  openings: readonly Opening[];
  onChange: (openings: Opening[]) => void;
}

/** A week of half-days: open or not, and from when to when. */
export function OpeningsGrid({ openings, onChange }: OpeningsGridProps) {
  const { t } = useTranslation('places');
  const weekdays = useWeekdays();
  const of = (weekday: number, half: Half) => openings.find((one) => one.weekday === weekday && one.half === half);
  const without = (weekday: number, half: Half) =>
    openings.filter((one) => one.weekday !== weekday || one.half !== half);
  const set = (opening: Opening) => onChange([...without(opening.weekday, opening.half), opening].sort(inOrder));
  return (
    <table className={styles.openings}>
      <caption className="visually-hidden">{t('section.openings')}</caption>
      <thead>
        <tr>
          <td />
          {halves.map((half) => (
            <th key={half} scope="col">
              {t(`halves.${half}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {WEEKDAYS.map((weekday) => (
          <tr key={weekday}>
            <th scope="row">{weekdays.long(weekday)}</th>
            {halves.map((half) => {
              const opening = of(weekday, half);
              const name = `${weekdays.long(weekday)} ${t(`halves.${half}`)}`;
              return (
                <td key={half}>
                  <input
                    type="checkbox"
                    aria-label={name}
                    checked={opening !== undefined}
                    onChange={({ target }) =>
                      target.checked ? set(proposedOpening(openings, weekday, half)) : onChange(without(weekday, half))
                    }
                  />
                  {opening &&
                    (['from', 'to'] as const).map((end) => (
                      <input
                        key={end}
                        type="time"
                        required
                        aria-label={`${name}, ${t(end)}`}
                        value={opening[end]}
                        onChange={({ target }) => target.value && set({ ...opening, [end]: target.value })}
                      />
                    ))}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const inOrder = (a: Opening, b: Opening) => a.weekday - b.weekday || (a.half < b.half ? -1 : 1);

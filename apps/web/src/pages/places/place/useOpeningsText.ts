import type { Opening } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useWeekdays } from '../../../i18n/useWeekdays.ts';

/** Openings in few words: `lun., mar. matin et après-midi`. */
export function useOpeningsText(): (openings: readonly Opening[]) => string {
  const { t } = useTranslation('places');
  const weekdays = useWeekdays();
  return (openings) => {
    const halvesOf = (weekday: number) =>
      openings
        .filter((one) => one.weekday === weekday)
        .map(({ half }) => half)
        .sort()
        .join(' ');
    const opened = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => halvesOf(weekday) !== '');
    const groups = [...Map.groupBy(opened, halvesOf)];
    return groups
      .map(([halves, days]) => `${days.map((day) => weekdays.short(day)).join(', ')} ${t(`halves.${halves as 'am'}`)}`)
      .join(' ; ');
  };
}

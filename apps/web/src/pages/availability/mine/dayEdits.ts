import type { Availability, Away, HalfDayAvailability } from '@maillage/care';
import { halfDayKey } from '@maillage/units';

/** One tap on a half-day of the calendar: what it was not; a second tap takes the exception back. What is busy stays. */
export function tappedDay(content: Availability, { date, half, available, reason }: HalfDayAvailability): Availability {
  if (reason === 'busy') return content;
  const key = halfDayKey({ date, half });
  const others = content.exceptions.filter((one) => halfDayKey(one) !== key);
  const back = reason === 'extra' || reason === 'refused';
  return { ...content, exceptions: back ? others : [...others, { date, half, available: !available }] };
}

/** Away from a day through another: exceptions in between are forgotten, since they were said before. */
export function awayAdded(content: Availability, away: Away): Availability {
  const inside = (date: string) => away.from <= date && date <= away.through;
  return {
    ...content,
    away: [...content.away, away].sort((a, b) => (a.from < b.from ? -1 : 1)),
    exceptions: content.exceptions.filter(({ date }) => !inside(date)),
  };
}

import { type Day, parseDay } from '@maillage/units';

/** A birth date as it is typed on the telephone: `2/4/1961`, `02041961`, `02.04.61`, `1961-04-02`. */
export function readBirthDate(typed: string, today: Day): Day | undefined {
  const text = typed.trim();
  const digits =
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/.exec(text) ?? /^(\d{1,2})[ /.-](\d{1,2})[ /.-](\d{4}|\d{2})$/.exec(text);
  const day = digits
    ? parseDay(`${fullYear(digits[3]!, today)}-${digits[2]!.padStart(2, '0')}-${digits[1]!.padStart(2, '0')}`)
    : parseDay(text);
  return day && day <= today && day >= '1890-01-01' ? day : undefined;
}

/** Two digits are of this century when that is not to come, else of the last. */
function fullYear(year: string, today: Day): string {
  if (year.length === 4) return year;
  const century = Number(today.slice(0, 2));
  return `${Number(year) <= Number(today.slice(2, 4)) ? century : century - 1}${year}`;
}

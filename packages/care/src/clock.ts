import type { Day } from '@maillage/units';
import { Temporal } from 'temporal-polyfill';

/** Metropolitan France; overseas départements name their own. */
export const PARIS = 'Europe/Paris';

/**
 * The instant at which a clock of this time zone shows a day and a time (`08:30`). A time that the spring change skips becomes the
 * same time after it (02:30 → 03:30); one that the autumn change shows twice is the first of the two (RFC 5545, 3.3.5).
 */
export function instantAt(day: Day, time: string, zone = PARIS): Date {
  const local = Temporal.PlainDateTime.from(`${day}T${time}`);
  return new Date(local.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** Day and time that a clock of this zone shows at an instant. */
export function clockAt(instant: Date, zone = PARIS): { readonly day: Day; readonly time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone);
  return { day: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

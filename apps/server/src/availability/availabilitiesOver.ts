import { availabilityOver, type HalfDayAvailability, noAvailability } from '@maillage/care';
import {
  readAvailabilities,
  readCalendars,
  readCarePlaces,
  readClinicians,
  type StoredAvailability,
  type StoredCalendar,
  type StoredClinician,
  type Tables,
} from '@maillage/database';
import type { Day } from '@maillage/units';
import type { Transaction } from 'kysely';
import { daysOf, type KnownDays, knownDays } from './knownDays.ts';

/** One clinician and their half-days over a period. */
export interface ClinicianAvailability {
  readonly clinician: StoredClinician;
  /** What they said; `undefined` when they have not answered: then no half-day is available. */
  readonly said: StoredAvailability | undefined;
  readonly calendar: StoredCalendar | undefined;
  readonly days: KnownDays;
  /** Every half-day of the period in order, with the reason why it can or cannot be given. */
  readonly halfDays: readonly HalfDayAvailability[];
}

/**
 * Who can give which half-day, from a day through another, both included: what each clinician of the request's organisation said,
 * with holidays and busy calendars. A coordinator sees everybody; a professional themselves.
 */
export async function availabilitiesOver(
  tx: Transaction<Tables>,
  from: Day,
  through: Day,
): Promise<ClinicianAvailability[]> {
  const places = await readCarePlaces(tx);
  const clinicians = await readClinicians(tx);
  const said = new Map((await readAvailabilities(tx)).map((one) => [one.clinician, one]));
  const calendars = new Map((await readCalendars(tx)).map((one) => [one.clinician, one]));
  return clinicians.map((clinician) => {
    const word = said.get(clinician.id);
    const calendar = calendars.get(clinician.id);
    const days = knownDays(clinician, places, calendar, from, through);
    const halfDays = availabilityOver(word?.content ?? noAvailability, {
      from,
      through,
      publicHolidays: new Set(days.publicHolidays.map(({ date }) => date)),
      schoolHolidays: daysOf(days.schoolHolidays),
      busy: days.busy,
    });
    return { clinician, said: word, calendar, days, halfDays };
  });
}

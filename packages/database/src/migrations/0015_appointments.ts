import type { Kysely } from 'kysely';
import { appointments } from './appointments/appointments.ts';
import { booking } from './appointments/booking.ts';
import { journal } from './appointments/journal.ts';
import { patients } from './appointments/patients.ts';
import { publicReading } from './appointments/publicReading.ts';
import { sessionChanges } from './appointments/sessionChanges.ts';
import { slotPlans } from './appointments/slotPlans.ts';
import { staff } from './appointments/staff.ts';
import { upkeep } from './appointments/upkeep.ts';
import { waitingList } from './appointments/waitingList.ts';

/**
 * Appointments in published sessions. What must never happen is refused here, whoever asks: two appointments at once in a session,
 * one outside its session, a kept place given to somebody else, a change of session of which nobody is told.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await slotPlans(db);
  await patients(db);
  await appointments(db);
  await journal(db);
  await waitingList(db);
  await booking(db);
  await sessionChanges(db);
  await publicReading(db);
  await staff(db);
  await upkeep(db);
}

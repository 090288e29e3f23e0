import type { RoundDraft } from '@maillage/contract';
import type { Tables } from '@maillage/database';
import type { RoundBasis } from '@maillage/rounds';
import type { Day } from '@maillage/units';
import type { Transaction } from 'kysely';
import { availabilitiesOver } from '../availability/availabilitiesOver.ts';

/** Days that registered clinicians said they can give whole, morning and afternoon, for crews whose weekdays the plan leaves open. */
export async function crewDays(
  tx: Transaction<Tables>,
  { crews, from, to }: RoundDraft,
): Promise<NonNullable<RoundBasis['crewDays']>> {
  const asked = crews.filter(({ clinician, weekdays }) => clinician !== null && weekdays.length === 0);
  if (asked.length === 0) return {};
  const said = new Map(
    (await availabilitiesOver(tx, from as Day, to as Day)).map(({ clinician, halfDays }) => [clinician.id, halfDays]),
  );
  return Object.fromEntries(
    asked.map(({ id, clinician }) => {
      const halves = (said.get(clinician!) ?? []).filter(({ available }) => available);
      const whole = [...Map.groupBy(halves, ({ date }) => date)].filter(([, both]) => both.length === 2);
      return [id, whole.map(([date]) => date)];
    }),
  );
}

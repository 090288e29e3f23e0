import { departementOf, type RotaCabinet, rotaCabinet } from '@maillage/care';
import { ApiError, type RotaPlan } from '@maillage/contract';
import {
  readCarePlaces,
  readClinicians,
  readRotas,
  type StoredCarePlace,
  type StoredClinician,
  type StoredRota,
  type Tables,
} from '@maillage/database';
import type { Transaction } from 'kysely';
import { publicHolidaysOver } from '../availability/publicHolidays.ts';
import { isUuid } from '../ledger/isUuid.ts';

/** A rota with the places and people it is made of. */
export interface LoadedRota {
  readonly stored: StoredRota;
  /** Cabinets of its plan that still exist, in its order. */
  readonly places: readonly StoredCarePlace[];
  /** Doctors of its plan who still exist, by name. */
  readonly clinicians: readonly StoredClinician[];
  readonly cabinets: readonly RotaCabinet[];
}

/** Throws `rota/unknown` when there is none, or when the reader may not see it. */
export async function loadRota(tx: Transaction<Tables>, id: string): Promise<LoadedRota> {
  const [stored] = isUuid(id) ? await readRotas(tx, id) : [];
  if (!stored) throw new ApiError('rota/unknown', { rota: id });
  return completed(stored, await readCarePlaces(tx), await readClinicians(tx));
}

/** Every rota that the reader may see. */
export async function loadRotas(tx: Transaction<Tables>): Promise<LoadedRota[]> {
  const places = await readCarePlaces(tx);
  const clinicians = await readClinicians(tx);
  return (await readRotas(tx)).map((stored) => completed(stored, places, clinicians));
}

function completed(
  stored: StoredRota,
  allPlaces: readonly StoredCarePlace[],
  allClinicians: readonly StoredClinician[],
): LoadedRota {
  const { plan } = stored;
  const places = plan.cabinets.flatMap(({ place }) => allPlaces.find(({ id }) => id === place) ?? []);
  const inPlan = new Set(plan.clinicians);
  return {
    stored,
    places,
    clinicians: allClinicians.filter(({ id }) => inPlan.has(id)),
    cabinets: cabinetsOf(plan, places),
  };
}

/** The half-days on which the cabinets of a plan are open: their usual week, without public holidays unless the plan says so. */
export function cabinetsOf(plan: RotaPlan, places: readonly StoredCarePlace[]): RotaCabinet[] {
  const closed = new Set(plan.closed.map(({ cabinet, date, half }) => `${cabinet} ${date} ${half}`));
  return places.map(({ id, content }) => {
    const days = plan.openOnPublicHolidays
      ? []
      : publicHolidaysOver(departementOf(content.commune), plan.from, plan.to).map(({ date }) => date);
    const holidays = new Set(days);
    return rotaCabinet(
      { id, ...content },
      {
        from: plan.from,
        to: plan.to,
        wanted: plan.cabinets.find(({ place }) => place === id)!.wanted,
        closed: ({ date, half }) => holidays.has(date) || closed.has(`${id} ${date} ${half}`),
      },
    );
  });
}

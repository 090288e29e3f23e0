import { readRotaCells, type Tables } from '@maillage/database';
import type { Day } from '@maillage/units';
import type { Transaction } from 'kysely';
import { loadRotas } from './loadRota.ts';

/** A half-day of a published rota with fewer doctors than wanted. */
export interface MissingHalfDay {
  readonly place: string;
  readonly date: Day;
  readonly missing: number;
}

/** Of all published rotas, or at one place. */
export async function missingHalfDays(tx: Transaction<Tables>, place?: string): Promise<MissingHalfDay[]> {
  const missing: MissingHalfDay[] = [];
  for (const { stored, cabinets } of await loadRotas(tx)) {
    const own = cabinets.filter(({ id }) => place === undefined || id === place);
    if (stored.state !== 'published' || own.length === 0) continue;
    const covered = Map.groupBy(await readRotaCells(tx, stored.id), keyOf);
    for (const { id, openings } of own)
      for (const { date, half, wanted } of openings) {
        const left = wanted - (covered.get(keyOf({ cabinet: id, date, half }))?.length ?? 0);
        if (left > 0) missing.push({ place: id, date, missing: left });
      }
  }
  return missing;
}

const keyOf = ({ cabinet, date, half }: { readonly cabinet: string; readonly date: Day; readonly half: string }) =>
  `${cabinet} ${date} ${half}`;

import { rotaCellKey, rotaDiff } from '@maillage/care';
import { ApiError, violationSentence } from '@maillage/contract';
import {
  type Actor,
  addPublication,
  readLastPublications,
  type StoredExchange,
  type Tables,
  writeRotaSessions,
  writeRotaSteps,
} from '@maillage/database';
import { swapAllowed } from '@maillage/rota';
import type { Transaction } from 'kysely';
import type { Atlas } from '../../atlas/atlas.ts';
import { assembleRequest, plain } from '../assembleRequest.ts';
import type { LoadedRota } from '../loadRota.ts';
import { sessionChanges } from '../publishRota.ts';
import { cellSteps, takeRota } from '../writeRota.ts';
import { swapOf } from './swaps.ts';

/**
 * A coordinator approved: what is published changes by this exchange alone, with its sessions; the draft follows where it still
 * has these cells. Judged again, since the rota may have moved after the colleague said yes.
 */
export async function applyExchange(
  tx: Transaction<Tables>,
  actor: Actor,
  atlas: Atlas,
  exchange: StoredExchange & { readonly other: string },
): Promise<void> {
  const rota = await takeRota(tx, exchange.rota);
  const author = { organisation: actor.organisation!, person: actor.person! };
  const [last] = await readLastPublications(tx, exchange.rota);
  const request = await assembleRequest(tx, atlas, rota, []);
  const all = plain(last?.cells ?? []);
  const published = all.filter(({ date }) => date >= request.from);
  const verdict = swapAllowed(request, published, swapOf(exchange));
  if (!verdict.allowed)
    throw new ApiError('exchange/breaks-rules', { sentences: sentencesOf(verdict.violations, rota) });
  const { removed, added } = verdict.change;
  const gone = new Set(removed.map(rotaCellKey));
  const after = [...published.filter((cell) => !gone.has(rotaCellKey(cell))), ...plain(added)];
  const sessions = await sessionChanges(tx, rota, after);
  await writeRotaSessions(tx, exchange.rota, sessions, author);
  const cells = [...all.filter(({ date }) => date < request.from), ...after];
  const diff = rotaDiff(published, after);
  const counts = { added: diff.added.length, removed: diff.removed.length, mailed: 2 };
  await addPublication(tx, exchange.rota, { cells, ...counts }, author);
  const drafted = new Set(rota.cells.map(rotaCellKey));
  if (!removed.every((cell) => drafted.has(rotaCellKey(cell)))) return;
  const steps = cellSteps(rota.cells, [
    ...plain(removed).map((cell) => ({ cell, value: null })),
    ...plain(added).map((cell) => ({ cell, value: { locked: false, entered: 'exchange' as const } })),
  ]);
  await writeRotaSteps(tx, exchange.rota, steps, author);
}

/** Rules that an exchange would break, in French, the language in which doctors are written to unless they say otherwise. */
export function sentencesOf(
  violations: readonly Parameters<typeof violationSentence>[0][],
  { clinicians, places }: Pick<LoadedRota, 'clinicians' | 'places'>,
): string {
  const names = {
    doctor: (id: string) => clinicians.find((one) => one.id === id)?.content.name ?? '',
    cabinet: (id: string) => places.find((one) => one.id === id)?.content.name ?? '',
  };
  return violations.map((violation) => violationSentence(violation, names, 'fr')).join(' ; ');
}

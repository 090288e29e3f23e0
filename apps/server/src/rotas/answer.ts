import { rotaDiff } from '@maillage/care';
import type { RotaCell, RotaDetail, RotaHit } from '@maillage/contract';
import {
  type Actor,
  readLastPublications,
  readOwnRotaActions,
  readRotaCells,
  type StoredPublication,
  type Tables,
} from '@maillage/database';
import { stacks } from '@maillage/supply';
import type { Transaction } from 'kysely';
import { plain } from './assembleRequest.ts';
import { type LoadedRota, loadRota, loadRotas } from './loadRota.ts';

type Tx = Transaction<Tables>;

/** A rota for its reader: coordinators see the draft, its reasons and who could do what; other members what is published. */
export async function rotaAnswer(tx: Tx, actor: Actor, id: string): Promise<RotaDetail> {
  const loaded = await loadRota(tx, id);
  const editable = actor.role === 'coordinator';
  const [published] = await readLastPublications(tx, loaded.stored.id);
  const { stored, cabinets, places, clinicians } = loaded;
  const cells = editable ? await readRotaCells(tx, stored.id) : publishedCells(published);
  const own = editable ? await readOwnRotaActions(tx, stored.id, actor.person!) : [];
  const { done, undone } = stacks(own, actor.person ?? '');
  return {
    id: stored.id,
    version: stored.version,
    state: stored.state,
    plan: editable ? stored.plan : { ...stored.plan, grants: [], pay: null },
    cabinets: cabinets.map((cabinet) => ({
      ...cabinet,
      name: places.find(({ id }) => id === cabinet.id)!.content.name,
      openings: cabinet.openings.map((opening) => ({ ...opening, skills: [...opening.skills] })),
    })),
    doctors: clinicians.map(({ id, person, content }) => ({
      id,
      name: content.name,
      status: content.status,
      mailed: content.email !== null,
      own: person !== null && person === actor.person,
    })),
    cells,
    published: published ? { number: published.number, at: published.at, cells: plain(published.cells) } : null,
    result: editable ? stored.result : null,
    job: editable ? await runningJob(tx, stored.job) : null,
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    editable,
    updatedAt: stored.updatedAt,
    updatedBy: stored.updatedBy ?? '',
  };
}

/** The search that runs; one that has ended, however, is none. */
async function runningJob(tx: Tx, job: string | null): Promise<string | null> {
  if (job === null) return null;
  const row = await tx.selectFrom('job').select('state').where('id', '=', job).executeTakeFirst();
  return row?.state === 'queued' || row?.state === 'running' ? job : null;
}

const publishedCells = (published: StoredPublication | undefined): RotaCell[] =>
  (published?.cells ?? []).map((cell) => ({ ...cell, locked: false, entered: 'search' }));

/** The list: how much of each rota is covered, and what is not published yet. */
export async function rotaHits(tx: Tx, actor: Actor): Promise<RotaHit[]> {
  const published = new Map((await readLastPublications(tx)).map((one) => [one.rota, one]));
  const hits: RotaHit[] = [];
  for (const loaded of await loadRotas(tx)) {
    const last = published.get(loaded.stored.id);
    const cells = actor.role === 'coordinator' ? await readRotaCells(tx, loaded.stored.id) : publishedCells(last);
    hits.push(hitOf(loaded, cells, last));
  }
  return hits;
}

function hitOf(
  { stored, places, cabinets }: LoadedRota,
  cells: readonly RotaCell[],
  last: StoredPublication | undefined,
): RotaHit {
  const { id, plan, state, updatedAt, updatedBy } = stored;
  const diff = last && rotaDiff(last.cells, cells);
  return {
    id,
    name: plan.name,
    state,
    from: plan.from,
    to: plan.to,
    cabinets: places.map(({ content }) => content.name),
    ...coverage(cabinets, cells),
    unpublished: diff ? diff.added.length + diff.removed.length : 0,
    updatedAt,
    updatedBy: updatedBy ?? '',
  };
}

/** Doctors wanted on the half-days of cabinets, and how many of those places are taken. */
export function coverage(
  cabinets: LoadedRota['cabinets'],
  cells: readonly RotaCell[],
): { wanted: number; filled: number } {
  const there = new Map<string, number>();
  for (const { cabinet, date, half } of cells) {
    const key = `${cabinet} ${date} ${half}`;
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  let wanted = 0;
  let filled = 0;
  for (const { id, openings } of cabinets)
    for (const opening of openings) {
      wanted += opening.wanted;
      filled += Math.min(opening.wanted, there.get(`${id} ${opening.date} ${opening.half}`) ?? 0);
    }
  return { wanted, filled };
}

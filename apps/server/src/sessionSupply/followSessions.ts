import { randomUUID } from 'node:crypto';
import { type SessionSupply, supplyOfSessions } from '@maillage/care';
import {
  addSessionEntries,
  type Database,
  type DueOrganisation,
  draftOf,
  lockLedger,
  readEntries,
  readSessionEntries,
  readSupplyingSessions,
  type StoredEntry,
  type Tables,
  takeDuePlaces,
  type VersionedStep,
  withRequest,
  writeSteps,
} from '@maillage/database';
import { sameDraft } from '@maillage/supply';
import type { Transaction } from 'kysely';

type Tx = Transaction<Tables>;
type Link = Awaited<ReturnType<typeof readSessionEntries>>[number];

/**
 * The ledger of an organisation follows its published sessions: of the places that were marked, what is missing is added, what
 * changed corrected, what is over removed, as one action of who published. Whoever changes a session meanwhile marks it again.
 */
export function followSessions(database: Database, { organisation, by }: DueOrganisation): Promise<void> {
  return withRequest(database.owner, { organisation, person: by }, async (tx) => {
    await lockLedger(tx);
    const places = await takeDuePlaces(tx);
    if (places.length === 0) return;
    const wanted = supplyOfSessions(await readSupplyingSessions(tx, places));
    const links = await readSessionEntries(tx, places);
    const standing = await standingOf(tx, links);
    const { steps, added } = changesBetween(wanted, links, standing);
    if (steps.length === 0) return;
    const written = await writeSteps(tx, steps, { organisation, person: by, origin: 'operation' });
    if (written.status !== 'written') throw new Error(`Entry ${written.entry} of the ledger changed under its lock.`);
    await addSessionEntries(
      tx,
      added.map((link) => ({ ...link, organisation })),
    );
  });
}

async function standingOf(tx: Tx, links: readonly Link[]): Promise<ReadonlyMap<string, StoredEntry>> {
  const entries = links.length > 0 ? await readEntries(tx, { ids: links.map(({ entry }) => entry) }) : [];
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function changesBetween(
  wanted: readonly SessionSupply[],
  links: readonly Link[],
  standing: ReadonlyMap<string, StoredEntry>,
): { steps: VersionedStep[]; added: Link[] } {
  const known = new Map(links.map((link) => [keyOf(link), link.entry]));
  const kept = new Set(wanted.map(keyOf));
  const added: Link[] = [];
  const steps = wanted.flatMap((one): VersionedStep[] => {
    const entry = known.get(keyOf(one)) ?? randomUUID();
    if (!known.has(keyOf(one))) added.push({ place: one.place, profession: one.profession, source: one.source, entry });
    const stands = standing.get(entry);
    const before = stands ? draftOf(stands) : null;
    if (sameDraft(before, one.draft)) return [];
    return [{ entry, kind: before ? 'correct' : 'add', before, after: one.draft, reverts: null }];
  });
  const over = links.flatMap((link): VersionedStep[] => {
    const stands = standing.get(link.entry);
    if (!stands || kept.has(keyOf(link))) return [];
    return [{ entry: link.entry, kind: 'remove', before: draftOf(stands), after: null, reverts: null }];
  });
  return { steps: [...steps, ...over], added };
}

const keyOf = ({ place, profession, source }: Omit<Link, 'entry'>): string => `${place} ${profession} ${source}`;

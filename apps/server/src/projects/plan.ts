import { randomUUID } from 'node:crypto';
import { ApiError, type ProjectContent } from '@maillage/contract';
import {
  draftOf,
  linkRegisterEntries,
  lockLedger,
  type RegisterAuthor,
  readEntries,
  readRegisterEntries,
  type StoredEntry,
  type Tables,
  type VersionedStep,
  writeSteps,
} from '@maillage/database';
import { type PlannedLine, plannedSupply } from '@maillage/economics';
import { type EntryDraft, isProfessionId, professions } from '@maillage/supply';
import type { Transaction } from 'kysely';
import type { Atlas } from '../atlas/atlas.ts';
import { refuseSteps } from '../ledger/check.ts';
import { othersThan } from '../ledger/write.ts';

type Tx = Transaction<Tables>;

interface Project {
  readonly id: string;
  readonly content: ProjectContent;
}

/** The project becomes planned supply, or what it planned follows it; refused with every reason. */
export async function plan(tx: Tx, atlas: Atlas, project: Project, author: RegisterAuthor): Promise<void> {
  const supply = plannedSupply(project.content);
  const lines = supply.status === 'ready' ? supply.lines.filter(({ profession }) => isProfessionId(profession)) : [];
  const reasons =
    supply.status === 'refused' ? supply.reasons : lines.length === 0 ? ['project/nobody-new' as const] : [];
  if (reasons[0]) throw new ApiError(reasons[0], { problems: reasons.map((code) => ({ code, path: 'content' })) });
  await write(tx, atlas, project.id, lines, author);
}

/** After a change: entries that stand for the project move with it, and go when it may no longer be planned. */
export async function follow(tx: Tx, atlas: Atlas, project: Project, author: RegisterAuthor): Promise<void> {
  const supply = plannedSupply(project.content);
  const lines = supply.status === 'ready' ? supply.lines.filter(({ profession }) => isProfessionId(profession)) : [];
  if ((await standing(tx, project.id)).length > 0) await write(tx, atlas, project.id, lines, author);
}

/** What was planned is taken out of the ledger. */
export const unplan = (tx: Tx, atlas: Atlas, id: string, author: RegisterAuthor): Promise<void> =>
  write(tx, atlas, id, [], author);

/** One line a profession: what stands is corrected, what is missing added, what is left over removed, in one action. */
async function write(
  tx: Tx,
  atlas: Atlas,
  project: string,
  lines: readonly PlannedLine[],
  author: RegisterAuthor,
): Promise<void> {
  await lockLedger(tx);
  const before = await standing(tx, project);
  const steps = [
    ...lines.flatMap((line) =>
      stepFor(
        line,
        before.find(({ profession }) => profession === line.profession),
      ),
    ),
    ...before
      .filter(({ profession }) => !lines.some((line) => line.profession === profession))
      .map(
        (entry): VersionedStep => ({
          entry: entry.id,
          kind: 'remove',
          before: draftOf(entry),
          after: null,
          reverts: null,
        }),
      ),
  ];
  if (steps.length === 0) return;
  refuseSteps(atlas, steps, await othersThan(tx, steps));
  const written = await writeSteps(tx, steps, { ...author, origin: 'operation' });
  if (written.status !== 'written') throw new ApiError('project/changed-meanwhile', { current: null });
  const added = steps.filter(({ kind }) => kind === 'add').map(({ entry }) => entry);
  await linkRegisterEntries(tx, project, added, author);
}

function stepFor(line: PlannedLine, stands: StoredEntry | undefined): readonly VersionedStep[] {
  const after = entryOf(line, stands?.to ?? null);
  if (!stands) return [{ entry: randomUUID(), kind: 'add', before: null, after, reverts: null }];
  const before = draftOf(stands);
  if (JSON.stringify(draftOf(after)) === JSON.stringify(before)) return [];
  return [{ entry: stands.id, kind: 'correct', before, after, reverts: null }];
}

/** One full-time equivalent offers what one who comes counts for. */
function entryOf({ commune, profession, label, from, fte }: PlannedLine, to: string | null): EntryDraft {
  const { supplyPerNewcomer } = professions[profession as keyof typeof professions];
  return {
    commune,
    profession,
    label,
    supply: fte * supplyPerNewcomer,
    from,
    to: to !== null && to > from ? to : null,
    replacesHeads: 0,
    heads: fte,
    certainty: 'planned',
  };
}

async function standing(tx: Tx, project: string): Promise<StoredEntry[]> {
  const ids = (await readRegisterEntries(tx)).get(project) ?? [];
  return ids.length > 0 ? readEntries(tx, { ids }) : [];
}

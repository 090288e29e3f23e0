import { ApiError } from '@maillage/contract';
import type { VersionedStep } from '@maillage/database';
import { type EntryDraft, type EntryProblem, isProfessionId, type Register, validateEntry } from '@maillage/supply';
import type { Atlas } from '../atlas/atlas.ts';
import { communeName } from './answer.ts';
import { registerOf } from './register.ts';

/** What already takes heads of the register. */
export type HeadTaker = Pick<EntryDraft, 'commune' | 'profession' | 'replacesHeads'>;

/** Every problem of a draft that would stand beside `others`. `before`: what the entry was, when it is corrected. */
export function problemsOf(
  atlas: Atlas,
  draft: EntryDraft,
  others: readonly HeadTaker[],
  before: EntryDraft | null,
): readonly EntryProblem[] {
  const problems = validateEntry(draft, {
    communeName: (code) => communeName(atlas, code),
    register: registerFor(atlas, draft.profession),
    others,
  });
  // heads taken under an earlier register stay taken: correcting a label is not refused for them
  const takesNoMore =
    before !== null && before.commune === draft.commune && before.replacesHeads >= draft.replacesHeads;
  return takesNoMore ? problems.filter(({ code }) => code !== 'ledger/no-head-left') : problems;
}

/** Stops the request with the first problem, and all of them in its details. */
export function refuse(problems: readonly EntryProblem[]): void {
  const [first] = problems;
  if (!first) return;
  const { code, path, value, details } = first;
  throw new ApiError(code, { ...details, path, value, problems });
}

/** A step that takes back or brings back is refused only for the heads that somebody else took meanwhile. */
export function refuseSteps(atlas: Atlas, steps: readonly VersionedStep[], others: readonly HeadTaker[]): void {
  const problems = steps.flatMap(({ kind, before, after }) => {
    if (after === null) return [];
    const found = problemsOf(atlas, after, others, before);
    return kind === 'undo' || kind === 'redo' ? found.filter(({ code }) => code === 'ledger/no-head-left') : found;
  });
  refuse(problems);
}

/** The register of a profession, or `undefined` when no register counts it. */
function registerFor(atlas: Atlas, profession: string): Register | undefined {
  if (!isProfessionId(profession) || !atlas.professions.includes(profession)) return undefined;
  return registerOf(atlas.accessOf(profession), atlas.places);
}

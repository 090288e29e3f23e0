import { type Change, type ChangeKindId, changeKind, kindOf, type ScenarioDraft } from '@maillage/scenario';
import type { ProfessionId } from '@maillage/supply';

/** The draft with one change replaced, or without it. */
export function withChange(
  draft: ScenarioDraft,
  id: string,
  next: (change: Change) => Change | undefined,
): ScenarioDraft {
  return { ...draft, changes: draft.changes.flatMap((change) => (change.id === id ? (next(change) ?? []) : [change])) };
}

/** The draft with a new change of a kind at a commune, `''` when it is still to be chosen. */
export function withNew(draft: ScenarioDraft, kind: ChangeKindId, id: string, commune = ''): ScenarioDraft {
  return { ...draft, changes: [...draft.changes, changeKind(kind).blank(id, commune)] };
}

/** The change with the commune at a position (as its kind lists them) replaced. */
export function movedTo(change: Change, position: number, commune: string): Change {
  let at = -1;
  return kindOf(change).mapCommunes(change, (code) => {
    at += 1;
    return at === position ? commune : code;
  });
}

/** The first commune that is still to be chosen. */
export const firstEmpty = (change: Change): number => kindOf(change).communes(change).indexOf('');

/** The draft for another profession; assumptions chosen for one say nothing of another. */
export function forProfession({ parameters: _, ...draft }: ScenarioDraft, profession: ProfessionId): ScenarioDraft {
  return { ...draft, profession };
}

export const newId = (): string => crypto.randomUUID().slice(0, 8);

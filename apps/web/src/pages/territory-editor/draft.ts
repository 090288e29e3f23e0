import type { TerritoryDraft } from '@maillage/contract';

/** A territory being made, with what was done and can be undone. */
export interface DraftHistory {
  readonly past: readonly TerritoryDraft[];
  readonly present: TerritoryDraft;
  readonly future: readonly TerritoryDraft[];
}

export const emptyDraft: TerritoryDraft = { name: '', kind: 'cpts', visibility: 'private', communeCodes: [] };

/** Steps that can be undone at most. */
const kept = 100;

export const startedFrom = (present: TerritoryDraft): DraftHistory => ({ past: [], present, future: [] });

/** A change of some fields. What changes nothing is no step; a name being typed is one step, not one a letter. */
export function changed(history: DraftHistory, change: Partial<TerritoryDraft>): DraftHistory {
  const present = { ...history.present, ...change };
  if (sameDraft(present, history.present)) return history;
  const typing = onlyName(change) && history.future.length === 0 && wasTyping(history);
  const past = typing ? history.past : [...history.past, history.present].slice(-kept);
  return { past, present, future: [] };
}

export function undone({ past, present, future }: DraftHistory): DraftHistory {
  const before = past.at(-1);
  return before
    ? { past: past.slice(0, -1), present: before, future: [present, ...future] }
    : { past, present, future };
}

export function redone({ past, present, future }: DraftHistory): DraftHistory {
  const [after, ...later] = future;
  return after ? { past: [...past, present], present: after, future: later } : { past, present, future };
}

export function sameDraft(a: TerritoryDraft, b: TerritoryDraft): boolean {
  return (
    a.name === b.name &&
    a.kind === b.kind &&
    a.visibility === b.visibility &&
    a.communeCodes.length === b.communeCodes.length &&
    a.communeCodes.every((code, index) => code === b.communeCodes[index])
  );
}

/** Codes with others added, each once, in order. */
export const withCodes = (codes: readonly string[], added: Iterable<string>): string[] =>
  [...new Set([...codes, ...added])].sort();

export const withoutCode = (codes: readonly string[], removed: string): string[] =>
  codes.filter((code) => code !== removed);

export const toggled = (codes: readonly string[], code: string): string[] =>
  codes.includes(code) ? withoutCode(codes, code) : withCodes(codes, [code]);

const onlyName = (change: Partial<TerritoryDraft>) => Object.keys(change).join() === 'name';

/** The last step was the name too: the state before differs from this one by its name only. */
function wasTyping({ past, present }: DraftHistory): boolean {
  const before = past.at(-1);
  return before !== undefined && before.name !== present.name && sameDraft({ ...before, name: present.name }, present);
}

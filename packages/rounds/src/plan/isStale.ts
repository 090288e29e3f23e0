import type { RoundDraft } from './roundDraft.ts';

/** Whether the settings are no longer those that the calendar was made for; a name is no setting. */
export function isStale(draft: RoundDraft, { solvedFor }: { readonly solvedFor: RoundDraft }): boolean {
  return ordered({ ...draft, name: '' }) !== ordered({ ...solvedFor, name: '' });
}

/** JSON with the keys of every object in one order: a database gives them back in its own. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

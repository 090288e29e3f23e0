import type { EntryDraft } from '@maillage/supply';

/** The draft inside an entry: what its author wrote, without what the ledger added. */
export function draftOf(entry: EntryDraft): EntryDraft {
  const { commune, profession, label, supply, from, to, replacesHeads, heads, certainty, birthYear, note } = entry;
  return {
    commune,
    profession,
    label,
    supply,
    from,
    to,
    replacesHeads,
    certainty,
    ...(heads !== undefined && { heads }),
    ...(birthYear !== undefined && { birthYear }),
    ...(note !== undefined && { note }),
  };
}

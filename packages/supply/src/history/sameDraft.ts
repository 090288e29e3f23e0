import type { EntryDraft } from '../entry.ts';

/** Whether two drafts say the same, field by field, whatever the order of their fields. */
export function sameDraft(a: EntryDraft | null, b: EntryDraft | null): boolean {
  return a === null || b === null ? a === b : canonical(a) === canonical(b);
}

function canonical(draft: EntryDraft): string {
  const fields = Object.entries(draft).filter(([, value]) => value !== undefined);
  return JSON.stringify(fields.sort(([a], [b]) => (a < b ? -1 : 1)));
}

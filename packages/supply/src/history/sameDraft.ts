/** Whether two drafts say the same, field by field, whatever the order of their fields; absent and `undefined` are one. */
export function sameDraft(a: unknown, b: unknown): boolean {
  return a === null || b === null ? a === b : canonical(a) === canonical(b);
}

function canonical(draft: unknown): string {
  return JSON.stringify(draft, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? sorted(value) : value,
  );
}

function sorted(fields: object): object {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}

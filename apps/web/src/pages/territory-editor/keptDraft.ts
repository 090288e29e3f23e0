import type { TerritoryDraft } from '@maillage/contract';

const keyOf = (id: string) => `maillage.territory-draft.${id}`;

/** What was being written about a territory in this browser (`new` for one that does not exist yet). */
export function keptDraft(id: string): TerritoryDraft | undefined {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(keyOf(id)) ?? 'null');
    return isDraft(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

export const keepDraft = (id: string, draft: TerritoryDraft): void =>
  localStorage.setItem(keyOf(id), JSON.stringify(draft));

export const forgetDraft = (id: string): void => localStorage.removeItem(keyOf(id));

/** What an older version of this page kept, or somebody wrote by hand, is left alone. */
function isDraft(value: unknown): value is TerritoryDraft {
  if (typeof value !== 'object' || value === null) return false;
  const { name, kind, visibility, communeCodes } = value as Record<string, unknown>;
  return (
    typeof name === 'string' &&
    ['cpts', 'tvs', 'custom'].includes(String(kind)) &&
    ['public', 'private'].includes(String(visibility)) &&
    Array.isArray(communeCodes) &&
    communeCodes.every((code) => typeof code === 'string')
  );
}

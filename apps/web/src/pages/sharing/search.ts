/** What the address remembers: around which commune the page for other sites looks, and how far. */
export interface SharingSearch {
  readonly commune?: string;
  readonly name?: string;
  readonly km?: number;
}

export const distances = [5, 10, 20, 40] as const;
export const usualDistance = 20;

export function parseSharingSearch(search: Record<string, unknown>): SharingSearch {
  const commune = String(search['commune'] ?? '');
  const km = Number(search['km']);
  return {
    ...(/^\d[\dAB]\d{3}$/.test(commune) && { commune, name: String(search['name'] ?? commune).slice(0, 80) }),
    ...(distances.some((one) => one === km) && km !== usualDistance && { km }),
  };
}

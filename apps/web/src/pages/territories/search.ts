/** Kinds of territories that can be listed, the created ones first. */
export const listedKinds = ['custom', 'cpts', 'tvs', 'epci', 'departement', 'region', 'bassin-de-vie'] as const;
export type ListedKind = (typeof listedKinds)[number];

export interface TerritoriesSearch {
  /** Text of the name or code. */
  q?: string;
  kind?: ListedKind;
}

/** Reads an address from outside: what is not understood is left out. */
export function parseTerritoriesSearch({ q, kind }: Record<string, unknown>): TerritoriesSearch {
  const known = listedKinds.find((listed) => listed === kind);
  return { ...(typeof q === 'string' && q !== '' && { q }), ...(known && { kind: known }) };
}

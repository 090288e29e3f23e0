declare const brand: unique symbol;
/** INSEE code of a commune or municipal arrondissement: five characters, `2A`/`2B` in Corsica. Always read with a vintage. */
export type CommuneCode = string & { readonly [brand]: 'commune' };

const SHAPE = /^(?:\d{2}|2A|2B)\d{3}$/;

/** The code with its leading zero restored (files lose it: 1001 → 01001), or `undefined` when it cannot be one. */
export function parseCommuneCode(text: string): CommuneCode | undefined {
  const trimmed = text.trim().toUpperCase();
  const padded = /^\d{4}$/.test(trimmed) ? `0${trimmed}` : trimmed;
  return SHAPE.test(padded) ? (padded as CommuneCode) : undefined;
}

/** Département of a commune code: `62498` → `62`, `2A004` → `2A`, `97411` → `974`. */
export function departementOf(code: CommuneCode): string {
  return code.startsWith('97') || code.startsWith('98') ? code.slice(0, 3) : code.slice(0, 2);
}

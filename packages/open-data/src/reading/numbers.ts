/** A number as public files write it: `1234.5`, `1 234,5`, `3,7 %` is not one. `undefined` when it is not a number. */
export function parseNumber(text: string): number | undefined {
  const compact = text.replaceAll(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (!/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(compact)) return undefined;
  return Number(compact);
}

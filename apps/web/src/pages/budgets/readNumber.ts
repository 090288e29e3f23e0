/** A number as people type it, `5 400`, `0,5` or `-3`; `undefined` when it is none. */
export function readNumber(text: string): number | undefined {
  const plain = text
    .replaceAll(/[\s\u00A0\u202F€%]/g, '')
    .replace(',', '.')
    .replace('−', '-');
  const value = Number(plain);
  return plain === '' || !Number.isFinite(value) ? undefined : value;
}

/** A number as a field holds it, at most six decimals. */
export function writeNumber(value: number, language: string): string {
  const text = String(Math.round(value * 1e6) / 1e6);
  return language === 'fr' ? text.replace('.', ',') : text;
}

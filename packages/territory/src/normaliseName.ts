/**
 * A French place name reduced to what people agree on: lower case, no accent, ligatures opened, hyphens and apostrophes as
 * spaces, `St`/`Ste`/`Sts` in full, `s/` as `sur`. `Saint-Étienne-du-Rouvray`, `st etienne du rouvray` → `saint etienne du rouvray`.
 */
export function normaliseName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/\bs\s*\/\s*/g, 'sur ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replaceAll(/\b(?:st|ste|sts|stes)\b/g, (short) => abbreviations[short]!);
}

const abbreviations: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' };

/** A normalised name without its leading article: `le havre` → `havre`, `l hay les roses` → `hay les roses`. */
export function withoutArticle(normalised: string): string {
  return normalised.replace(/^(?:les|le|la|l) (?=.)/, '');
}

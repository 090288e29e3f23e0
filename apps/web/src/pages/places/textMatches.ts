/** Whether one of the texts contains what was typed, whatever the case and the accents. */
export function textMatches(typed: string, ...texts: readonly (string | null | undefined)[]): boolean {
  const wanted = plain(typed);
  return texts.some((text) => plain(text ?? '').includes(wanted));
}

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

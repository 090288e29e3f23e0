/** At most two letters for a person: “Claire Lemoine” → CL; an address when there is no name. */
export function initials(name: string, email: string): string {
  const words = (name.replaceAll(/\([^)]*\)/g, '').trim() || email.split('@')[0]!).split(/[\s.\-_]+/).filter(Boolean);
  const letters =
    words.length > 1 ? [words[0]!, words.at(-1)!].map((word) => word[0]!) : [words[0]?.slice(0, 2) ?? '?'];
  return letters.join('').toLocaleUpperCase();
}

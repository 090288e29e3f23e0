/** A code for a visit from its name, different from those that exist: `Première visite` → `premiere-visite`. */
export function codeOf(label: string, others: readonly { readonly code: string }[]): string {
  const base =
    label
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '')
      .slice(0, 36) || 'visit';
  const taken = new Set(others.map(({ code }) => code));
  for (let number = 1; ; number++) {
    const code = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(code)) return code;
  }
}

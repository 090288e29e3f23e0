/** How a share of people is said: plain fractions when they are true to 6 %, else a percentage. */
export type PeopleShare =
  | { readonly kind: 'nobody' | 'everybody' }
  | { readonly kind: 'oneIn' | 'outOfTen'; readonly count: number }
  | { readonly kind: 'share'; readonly share: number };

const tolerance = 0.06;

/** Share between 0 and 1. */
export function peopleShare(share: number): PeopleShare {
  if (share <= 0) return { kind: 'nobody' };
  if (share >= 1) return { kind: 'everybody' };
  const one = Math.round(1 / share);
  if (one >= 2 && one <= 50 && close(1 / one, share)) return { kind: 'oneIn', count: one };
  const tenths = Math.round(10 * share);
  if (tenths >= 2 && tenths <= 9 && close(tenths / 10, share)) return { kind: 'outOfTen', count: tenths };
  return { kind: 'share', share };
}

const close = (said: number, share: number) => Math.abs(said - share) <= tolerance * share;

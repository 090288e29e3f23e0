import { type ColourScale, colourScale } from '../../components/map/scale.ts';

const ROUND = [5, 2, 1] as const;
/** Of the outer limit: −1 … 1, the middle too small to be told. */
const PARTS = [-1, -0.4, -0.1, 0.1, 0.4, 1] as const;

/**
 * The colours of a difference of access, from loss to gain, with limits that the greatest change reaches: a place of care moves
 * hundredths where a whole territory's ledger moves tenths. The outer limit is the largest round number (5, 2, 1 × 10ⁿ) within
 * four fifths of that change.
 */
export function differenceScale(greatest: number): ColourScale {
  const scale = colourScale('ledger-effect', 'general-practitioner', 'fixed', []);
  const outer = roundUnder(greatest * 0.8);
  return { ...scale, limits: PARTS.map((part) => part * outer) };
}

/** Digits after the point that the smallest limit needs. */
export const decimalsOf = ({ limits }: ColourScale): number =>
  Math.max(0, Math.ceil(-Math.log10(Math.min(...limits.map(Math.abs)))));

function roundUnder(value: number): number {
  if (!(value > 0)) return 0.5;
  const power = 10 ** Math.floor(Math.log10(value));
  return (ROUND.find((digit) => digit * power <= value) ?? 1) * power;
}

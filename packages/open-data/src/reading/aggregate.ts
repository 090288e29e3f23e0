import type { CommuneCode } from '@maillage/units';
import type { PlacedLine } from './toToday.ts';

/** Counts add up: merged communes are summed, divided ones shared out. The total is that of the lines placed. */
export function sumByCommune(lines: Iterable<PlacedLine<readonly number[]>>): Map<CommuneCode, number[]> {
  const sums = new Map<CommuneCode, number[]>();
  for (const { commune, share, value } of lines) {
    const sum = sums.get(commune);
    if (sum === undefined)
      sums.set(
        commune,
        value.map((count) => count * share),
      );
    else for (let k = 0; k < value.length; k++) sum[k]! += value[k]! * share;
  }
  return sums;
}

/** Of several lines for a commune of today, the value of the one with the most weight (the commune's own code first at a tie). */
export function chooseByCommune<Value>(
  lines: Iterable<PlacedLine<Value>>,
  weightOf: (line: PlacedLine<Value>) => number,
): Map<CommuneCode, Value> {
  const best = new Map<CommuneCode, { readonly weight: number; readonly value: Value }>();
  for (const line of lines) {
    const weight = weightOf(line) + (line.code === line.commune ? 1e-6 : 0);
    const known = best.get(line.commune);
    if (known === undefined || weight > known.weight) best.set(line.commune, { weight, value: line.value });
  }
  return new Map([...best].map(([commune, { value }]) => [commune, value]));
}

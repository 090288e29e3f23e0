/**
 * The limits that cut people into `parts` of equal number by their value: `parts − 1` values, increasing. Places without a
 * value (NaN) are left out; no known value gives no limit.
 */
export function populationQuantiles(values: ArrayLike<number>, people: Float64Array, parts: number): number[] {
  const order = Uint32Array.from(people.keys()).filter((i) => !Number.isNaN(values[i]!) && people[i]! > 0);
  order.sort((a, b) => values[a]! - values[b]!);
  const all = order.reduce((sum, i) => sum + people[i]!, 0);
  const limits: number[] = [];
  let below = 0;
  for (const i of order) {
    below += people[i]!;
    while (limits.length < parts - 1 && below >= (all * (limits.length + 1)) / parts) limits.push(values[i]!);
  }
  return limits;
}

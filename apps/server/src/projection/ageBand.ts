/** Ages of a band, both ends included; `to` is absent for “and over”. */
export interface AgeBand {
  readonly from: number;
  readonly to?: number;
}

/**
 * A band as public files write it: `00 à 19 ans`, `75 ans et plus`, `moins de 40 ans`, `40-44`, `sup65`, `inf40`;
 * `undefined` for anything else (`all`).
 */
export function parseAgeBand(text: string): AgeBand | undefined {
  const numbers = (text.match(/\d+/g) ?? []).map(Number);
  if (numbers.length === 2) return { from: numbers[0]!, to: numbers[1]! };
  if (numbers.length !== 1) return undefined;
  const [age] = numbers as [number];
  if (/moins|inf|</i.test(text)) return { from: 0, to: age - 1 };
  if (/plus|sup|>|\+/i.test(text)) return { from: age };
  return { from: age, to: age };
}

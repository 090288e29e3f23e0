/** First and last arrondissement of the three cities that have some (INSEE, code officiel géographique). */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  75056: [75101, 75120],
  69123: [69381, 69389],
  13055: [13201, 13216],
};

/** INSEE codes of the arrondissements of Paris, Lyon or Marseille, in their order; none for another commune. */
export function arrondissementCodes(parent: string): readonly string[] {
  const [first, last] = ranges[parent] ?? [1, 0];
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

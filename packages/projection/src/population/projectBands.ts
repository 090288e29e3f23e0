/** People of one area by age band, year after year without a gap: `people[band][k]` on 1 January of `from + k`. */
export interface BandHistory {
  readonly from: number;
  readonly people: readonly Float64Array[];
}

/** The five bands of the INSEE series: under 20, 20–39, 40–59, 60–74, 75 and over. */
export const bandStarts = [0, 20, 40, 60, 75] as const;

/** Years from one band to the next: up to 60, and beyond. */
const GENERATION = 20;
const TO_75 = 15;
/** Fewest years of history: a generation, and the one before it to compare with. */
export const fewestYears = GENERATION + 1;

/**
 * The bands carried on to `horizon` by cohort change ratios (Hamilton & Perry 1962), with the last ratios that the series
 * itself shows, deaths and moves included:
 *
 * 20–39 in t = 20–39 now ∕ under 20 twenty years ago × under 20 in t − 20; likewise 40–59 from 20–39; over fifteen years,
 * 60–74 from 40–59 (its people of 45–59) and 75 and over from 60 and over; under 20 by its last ratio to people of 20–59.
 */
export function projectBands({ from, people }: BandHistory, horizon: number): BandHistory {
  if (people.length !== bandStarts.length)
    throw new RangeError(`Got ${people.length} bands when expected ${bandStarts.length}.`);
  const known = people[0]!.length;
  if (known < fewestYears) throw new RangeError(`Got ${known} years when expected at least ${fewestYears}.`);
  const years = Math.max(known, horizon - from + 1);
  const [young, adult, middle, senior, old] = people.map((column) => {
    const longer = new Float64Array(years);
    longer.set(column);
    return longer;
  }) as [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array];
  const over60 = (t: number) => senior[t]! + old[t]!;
  const now = known - 1;
  const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
  const toAdult = ratio(adult[now]!, young[now - GENERATION]!);
  const toMiddle = ratio(middle[now]!, adult[now - GENERATION]!);
  const toSenior = ratio(senior[now]!, middle[now - TO_75]!);
  const to75 = ratio(old[now]!, over60(now - TO_75));
  const children = ratio(young[now]!, adult[now]! + middle[now]!);
  for (let t = known; t < years; t++) {
    adult[t] = toAdult * young[t - GENERATION]!;
    middle[t] = toMiddle * adult[t - GENERATION]!;
    senior[t] = toSenior * middle[t - TO_75]!;
    old[t] = to75 * over60(t - TO_75);
    young[t] = children * (adult[t]! + middle[t]!);
  }
  return { from, people: [young, adult, middle, senior, old] };
}

/** People of all bands, each weighted: the need, or with weights of 1 the inhabitants. */
export function weightedPeople({ people }: BandHistory, weights: ArrayLike<number>, index: number): number {
  return people.reduce((total, band, k) => total + band[index]! * weights[k]!, 0);
}

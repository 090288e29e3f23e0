/** What the model knows of one end of a trip. */
export interface EndFeatures {
  /** INSEE density level, 1 … 7. */
  readonly densityLevel: number;
  /** Metres above the ground around: `Relief.perchedM`. */
  readonly perchedM: number;
  /** `CommuneFeatures.excessMinutes`. */
  readonly excessMinutes: number;
}

/** INSEE's national line for its METRIC times (R² 0.93, MAE 1.2 min): the prior, kept where the ground is flat. */
export const NATIONAL_LINE = { fixedMinutes: 2.0, minutesPerKm: 1.32 } as const;
/** Number of coefficients. */
export const COEFFICIENTS = 20;
/** Trips were observed up to here; the deviation from the line stays as it is beyond. */
const OBSERVED_KM = 22;
/** Steeper straight lines than this are cliffs that no road follows. */
const STEEPEST_CLIMB_PER_KM = 200;
const PERCHED_LIMIT_M = 300;
/** A trip is never faster than 70 km/h as the crow flies, nor shorter than half a minute. */
const FASTEST = { fixedMinutes: 0.5, minutesPerKm: 0.85 } as const;

/** What was learned: `fit/fit.ts`. */
export interface Parameters {
  /** One per deviation, `COEFFICIENTS` of them. */
  readonly coefficients: readonly number[];
  /** A road goes around the sea that the straight line crosses. */
  readonly minutesPerSeaKm: number;
}

/** The share of one end in the time of every trip it takes part in: minutes, and minutes per observed kilometre. */
export interface EndShare {
  readonly minutes: number;
  readonly minutesPerKm: number;
}

/**
 * Minutes of a car trip: the national line + coefficients · deviations (`fillDeviations`), plus the way around the sea.
 * The same both ways; never shorter for a longer climb, so that without climb and sea it is a lower bound.
 */
export function tripMinutes(
  km: number,
  climbM: number,
  seaKm: number,
  a: EndShare,
  b: EndShare,
  { coefficients: c, minutesPerSeaKm }: Parameters,
): number {
  const d = Math.min(km, OBSERVED_KM);
  const away = 1 - Math.exp(-d / 4);
  const climbPerKm = Math.min(STEEPEST_CLIMB_PER_KM, climbM / Math.max(km, 0.3));
  const minutes =
    NATIONAL_LINE.fixedMinutes +
    NATIONAL_LINE.minutesPerKm * km +
    c[0]! +
    c[1]! * away +
    c[2]! * d +
    (c[3]! * away + c[4]! * d) * Math.sqrt(climbPerKm) +
    (c[5]! * away + c[6]! * d) * climbPerKm +
    (a.minutes + b.minutes) +
    d * (a.minutesPerKm + b.minutesPerKm) +
    minutesPerSeaKm * seaKm;
  return Math.max(minutes, fastestMinutes(km));
}

export const fastestMinutes = (km: number): number => FASTEST.fixedMinutes + FASTEST.minutesPerKm * km;
/** No trip of at most this many minutes goes further. */
export const furthestKm = (minutes: number): number =>
  Math.max(0, (minutes - FASTEST.fixedMinutes) / FASTEST.minutesPerKm);

/** The terms of `tripMinutes` that depend on one end alone. */
export function endShare(end: EndFeatures, { coefficients: c }: Parameters): EndShare {
  const { densityLevel, perchedM, excessMinutes } = end;
  return {
    minutes:
      (densityLevel >= 1 && densityLevel <= 6 ? c[6 + densityLevel]! : 0) +
      (c[16]! * above(perchedM) + c[17]! * above(-perchedM)) / 100 +
      c[18]! * above(excessMinutes) +
      c[19]! * above(-excessMinutes),
    minutesPerKm:
      c[13]! * count(densityLevel <= 2) + c[14]! * count(densityLevel === 4) + c[15]! * count(densityLevel >= 6),
  };
}

/**
 * What may set a trip apart from the national line: its length, the climb per kilometre of its straight line (its root,
 * then itself), the density at both ends, and whether an end is perched or off the fast roads.
 */
export function fillDeviations(km: number, climbM: number, a: EndFeatures, b: EndFeatures, out: Float64Array): void {
  const d = Math.min(km, OBSERVED_KM);
  const away = 1 - Math.exp(-d / 4);
  const climbPerKm = Math.min(STEEPEST_CLIMB_PER_KM, climbM / Math.max(km, 0.3));
  const root = Math.sqrt(climbPerKm);
  out[0] = 1;
  out[1] = away;
  out[2] = d;
  out[3] = away * root;
  out[4] = d * root;
  out[5] = away * climbPerKm;
  out[6] = d * climbPerKm;
  for (let level = 1; level <= 6; level++)
    out[6 + level] = count(a.densityLevel === level) + count(b.densityLevel === level);
  out[13] = d * (count(a.densityLevel <= 2) + count(b.densityLevel <= 2));
  out[14] = d * (count(a.densityLevel === 4) + count(b.densityLevel === 4));
  out[15] = d * (count(a.densityLevel >= 6) + count(b.densityLevel >= 6));
  out[16] = (above(a.perchedM) + above(b.perchedM)) / 100;
  out[17] = (above(-a.perchedM) + above(-b.perchedM)) / 100;
  out[18] = above(a.excessMinutes) + above(b.excessMinutes);
  out[19] = above(-a.excessMinutes) + above(-b.excessMinutes);
}

const count = (holds: boolean): number => (holds ? 1 : 0);
const above = (value: number): number => (value > 0 ? Math.min(value, PERCHED_LIMIT_M) : 0);

/**
 * Fits the estimate and prints the errors of `docs/methods/travel-times.md`: `node fit/fit.ts <data mirror> [--write]`.
 *
 * Learned on the real times of part of Isère (trips of at most 31 minutes inside the learning blocks of 40 km), least
 * absolute deviations, while the less hilly half of the country is held on INSEE's line by a quadratic penalty.
 */
import { writeFileSync } from 'node:fs';
import { COEFFICIENTS } from '../src/estimate/model.ts';
import { readIsere } from './isere.ts';
import { leastSquares } from './leastSquares.ts';
import { report } from './report.ts';
import { isereTrips, lineMinutes, nationalTrips, type Trip } from './trips.ts';

const LEARNED_UP_TO_MINUTES = 31;
const HARSH_BLOCK_KM = 40;
const BLOCK_KM = 20;
const BANDS_KM = [0, 3, 6, 9, 12, 15, 18, 21, 23];
/** Weight of the national line against the mean absolute error in Isère. */
const PRIOR_WEIGHT = Number(process.env['PRIOR_WEIGHT'] ?? 0.15);
const RIDGE = 1e-3;

const mirror = process.argv[2]!;
const isere = readIsere(mirror);
const trips = isereTrips(isere);
const national = nationalTrips(6000, 5);
const flatHalf = lessHillyHalf(national);

crossValidate();
const small = isere.places.map((place) => block(place, BLOCK_KM));
/** Three blocks in five, in a knight's-move pattern, so that plain and mountain fall on both sides. */
const isLearning = (place: number) => (small[place]!.column + 2 * small[place]!.row) % 5 < 3;
const learned = trips.filter((trip) => isLearning(trip.from) && isLearning(trip.to));
const heldOut = trips.filter((trip) => !isLearning(trip.from) && !isLearning(trip.to));
const between = trips.filter((trip) => isLearning(trip.from) !== isLearning(trip.to));
const coefficients = fitTo(learned);
console.log(`learned on ${isere.places.filter((_, i) => isLearning(i)).length} communes of ${isere.places.length}`);
report({ coefficients, learned, heldOut, between, trips, national, mirror });
if (process.argv.includes('--write')) {
  const rounded = coefficients.map((value) => Number(value.toPrecision(5)));
  writeFileSync(new URL('../src/estimate/coefficients.json', import.meta.url), `${JSON.stringify(rounded)}\n`);
}

/** Each fifth of the blocks held out in turn: the honest figure, since one split is luck. */
function crossValidate(): void {
  const errors: number[] = [];
  const of = isere.places.map((place) => block(place, HARSH_BLOCK_KM));
  const blocks = [...new Set(of.map(({ column, row }) => column * 100 + row))].sort((a, b) => a - b);
  const number = of.map(({ column, row }) => blocks.indexOf(column * 100 + row));
  for (let fold = 0; fold < 5; fold++) {
    const isOut = (place: number) => number[place]! % 5 === fold;
    const beta = fitTo(trips.filter((trip) => !isOut(trip.from) && !isOut(trip.to)));
    for (const trip of trips) {
      if (isOut(trip.from) && isOut(trip.to) && trip.minutes < 30)
        errors.push(lineMinutes(trip.km) + dot(beta, trip.deviations) - trip.minutes);
    }
  }
  errors.sort((a, b) => Math.abs(a) - Math.abs(b));
  const mean = errors.reduce((a, b) => a + b, 0) / errors.length;
  console.log(
    `cross-validation by blocks: n ${errors.length}, median |error| ${Math.abs(errors[errors.length >> 1]!).toFixed(2)}, bias ${mean.toFixed(2)}`,
  );
}

function block({ lon, lat }: { lon: number; lat: number }, km: number) {
  return { column: Math.floor(((lon - 4.7) * 78) / km), row: Math.floor(((lat - 44.7) * 111) / km) };
}

function fitTo(all: readonly Trip[]): number[] {
  const used = all.filter(({ minutes }) => minutes <= LEARNED_UP_TO_MINUTES);
  const rows = used.map(({ deviations }) => [...deviations]);
  const targets = used.map(({ minutes, km }) => minutes - lineMinutes(km));
  const scale = Array.from(
    { length: COEFFICIENTS },
    (_, k) => RIDGE * (rows.reduce((sum, row) => sum + Math.abs(row[k]!), 0) / rows.length + 1e-6) ** 2,
  );
  let beta = new Array<number>(COEFFICIENTS).fill(0);
  for (let round = 0; round < 30; round++) {
    const weights = rows.map((row, i) => 1 / Math.sqrt((targets[i]! - dot(beta, row)) ** 2 + 0.05) / rows.length);
    beta = leastSquares(
      [...rows, ...flatHalf],
      [...targets, ...flatHalf.map(() => 0)],
      [...weights, ...flatHalf.map(() => PRIOR_WEIGHT / flatHalf.length)],
      scale,
    );
  }
  return beta;
}

/** The mean deviations by band of distance over the pairs whose straight line climbs less than the median. */
function lessHillyHalf(pairs: readonly Trip[]): number[][] {
  const climbs = pairs.map(({ climbPerKm }) => climbPerKm).sort((a, b) => a - b);
  const median = climbs[climbs.length >> 1]!;
  return BANDS_KM.slice(1).map((to, band) => {
    const inside = pairs.filter((p) => p.km >= BANDS_KM[band]! && p.km < to && p.climbPerKm < median);
    return Array.from(
      { length: COEFFICIENTS },
      (_, k) => inside.reduce((sum, p) => sum + p.deviations[k]!, 0) / inside.length,
    );
  });
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

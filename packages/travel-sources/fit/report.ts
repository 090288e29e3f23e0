import { join } from 'node:path';
import { fastestMinutes } from '../src/estimate/model.ts';
import { readCsv } from './readCsv.ts';
import { lineMinutes, nationalPlaces, type Trip } from './trips.ts';

interface Fitted {
  readonly coefficients: readonly number[];
  readonly learned: readonly Trip[];
  readonly heldOut: readonly Trip[];
  readonly between: readonly Trip[];
  readonly trips: readonly Trip[];
  readonly national: readonly Trip[];
  readonly mirror: string;
}

/** Prints, as Markdown, every table of errors. */
export function report({ coefficients, learned, heldOut, between, trips, national, mirror }: Fitted): void {
  const minutesOf = (t: Trip) =>
    Math.max(
      fastestMinutes(t.km),
      lineMinutes(t.km) + coefficients.reduce((sum, c, k) => sum + c * t.deviations[k]!, 0),
    );
  const under30 = (set: readonly Trip[]) => set.filter(({ minutes }) => minutes < 30);
  console.log(
    '\n| Isère, trips under 30 min | pairs | median abs. error | mean abs. error | bias | the line alone |\n|---|---|---|---|---|---|',
  );
  const sets = { learned, 'held out, both ends': heldOut, 'one end held out': between, all: trips };
  for (const [name, set] of Object.entries(sets)) row(name, under30(set), minutesOf);
  console.log(
    '\n| held out, by distance | pairs | median abs. error | mean abs. error | bias | the line alone |\n|---|---|---|---|---|---|',
  );
  for (const [from, to] of [
    [0, 3],
    [3, 6],
    [6, 10],
    [10, 15],
    [15, 20],
    [20, 30],
  ] as const) {
    row(
      `${from}–${to} km`,
      under30([...heldOut, ...between]).filter(({ km }) => km >= from && km < to),
      minutesOf,
    );
  }
  againstLine(national, minutesOf);
  againstParis(trips, national, minutesOf, mirror);
}

function row(name: string, set: readonly Trip[], minutesOf: (t: Trip) => number): void {
  const errors = set.map((t) => minutesOf(t) - t.minutes);
  const line = median(set.map((t) => Math.abs(lineMinutes(t.km) - t.minutes)));
  console.log(
    `| ${name} | ${set.length} | ${median(errors.map(Math.abs)).toFixed(2)} | ${mean(errors.map(Math.abs)).toFixed(2)} | ${mean(errors).toFixed(2)} | ${line.toFixed(2)} |`,
  );
}

function againstLine(national: readonly Trip[], minutesOf: (t: Trip) => number): void {
  console.log(
    '\n| France outside Isère, estimate − line (mean) | 0–5 km | 5–10 km | 10–15 km | 15–20 km |\n|---|---|---|---|---|',
  );
  const classes = [
    [0, 8],
    [8, 12],
    [12, 20],
    [20, 40],
    [40, 1e4],
  ] as const;
  for (const [from, to] of [...classes, [0, 1e4] as const]) {
    const cells = [0, 5, 10, 15].map((km) => {
      const inside = national.filter((t) => t.climbPerKm >= from && t.climbPerKm < to && t.km >= km && t.km < km + 5);
      return `${mean(inside.map((t) => minutesOf(t) - lineMinutes(t.km))).toFixed(1)} (${inside.length})`;
    });
    console.log(`| climb ${from}–${to} m/km | ${cells.join(' | ')} |`);
  }
}

/** |Tᵢ − Tⱼ| over the estimate of tᵢⱼ, T being the real road time to Paris: the same ratio everywhere if the estimate carries over. */
function againstParis(
  isere: readonly Trip[],
  national: readonly Trip[],
  minutesOf: (t: Trip) => number,
  mirror: string,
): void {
  const file = join(mirror, 'communes/communes_lau2020_pop_area_lon_lat_osrm_to_paris.csv');
  const toParis = new Map(readCsv(file).map((r) => [r['id']!.replace('FR_', ''), Number(r['duration']) / 60]));
  const places = nationalPlaces();
  const pairs = national.map((t) => ({
    ...t,
    apart: Math.abs(toParis.get(places[t.from]!.code)! - toParis.get(places[t.to]!.code)!),
  }));
  const far = pairs.filter((t) => toParis.get(places[t.from]!.code)! > 90 && t.km > 3);
  const ratio = (set: typeof far) => (mean(set.map((t) => t.apart)) / mean(set.map(minutesOf))).toFixed(3);
  console.log('\n| difference of road times to Paris ÷ estimate | pairs | ratio |\n|---|---|---|');
  for (const [from, to] of [
    [0, 8],
    [8, 12],
    [12, 20],
    [20, 40],
    [40, 90],
    [90, 1e4],
  ] as const) {
    const inside = far.filter((t) => t.climbPerKm >= from && t.climbPerKm < to && t.seaKm === 0);
    console.log(`| climb ${from}–${to} m/km | ${inside.length} | ${ratio(inside)} |`);
  }
  for (const [from, to] of [
    [0.1, 1],
    [1, 2],
    [2, 4],
    [4, 8],
    [8, 30],
  ] as const) {
    const inside = far.filter((t) => t.seaKm >= from && t.seaKm < to);
    if (inside.length > 5)
      console.log(
        `| sea ${from}–${to} km (mean ${mean(inside.map((t) => t.seaKm)).toFixed(1)}, estimate ${mean(inside.map(minutesOf)).toFixed(1)}) | ${inside.length} | ${ratio(inside)} |`,
      );
  }
  for (const departement of ['59', '62', '28', '40', '29', '51', '67', '05', '73', '15', '64']) {
    const inside = far.filter((t) => places[t.from]!.code.startsWith(departement));
    if (inside.length > 20) console.log(`| département ${departement} | ${inside.length} | ${ratio(inside)} |`);
  }
  console.log(`Isère pairs ${isere.length}`);
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

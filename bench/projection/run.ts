import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { compileAccess, step } from '@maillage/access';
import {
  type AccessYear,
  arrivalMoments,
  type ColumnPowers,
  estimatePyramid,
  generalPractitionerFigures,
  type Hypotheses,
  practitionerMoments,
  presets,
  projectAccess,
  projectHeads,
  type Rows,
  type Workforce,
} from '@maillage/projection';
import { minutes } from '@maillage/units';
import { type FranceInput, readFrance } from '../access/france.ts';
import { measure } from '../measure.ts';
import { type Figure, report } from '../report.ts';
import { drawFutures } from './drawFutures.ts';

const LIMITS = [10, 15, 20];
const WEIGHTS = [1, 2 / 3, 1 / 3];
const CONSULTATIONS_PER_HEAD = 5000;
const decayTo = (power: number) =>
  step(LIMITS.map((limit, c) => ({ upTo: minutes(limit), weight: WEIGHTS[c]! ** power })));
const mirror = process.env['MAILLAGE_DATA_MIRROR'] ?? join(import.meta.dirname, '../../../shared/data');

const france = existsSync(mirror) ? readFrance(mirror) : undefined;
report('projection', france ? figures(france) : [{ what: 'France', note: `no data in ${mirror}` }]);

function figures(input: FranceInput): Figure[] {
  const hypotheses = { ...presets.trend, start: 2023 };
  const optimistic = { ...presets.optimistic, start: 2023 };
  const columns: ColumnPowers = [1, 2, 3].map((power) => compileAccess(input.table, decayTo(power)).columns) as never;
  const official = compileAccess(input.table, decayTo(1)).compute(input.population, input.supply);
  const workforce = workforceOf(input, hypotheses);
  const spreadOut = workforceOf(input, optimistic);
  const rows = rowsOf(input);
  const years = hypotheses.horizon - hypotheses.start + 1;
  const project = (withRows: boolean, staffed = workforce): AccessYear[] => {
    const found: AccessYear[] = [];
    const { places } = input.table;
    projectAccess(
      {
        columns,
        workforce: staffed,
        demand: input.population,
        area: new Uint8Array(places),
        growth: [new Float64Array(years).fill(1)],
        official,
        threshold: 2.5,
        years,
        ...(withRows && { rows }),
      },
      (_, year) => void found.push(year),
    );
    return found;
  };
  const size = `${input.table.places} communes, ${rows.destination.length} weighted pairs, ${years - 1} years`;
  const timing = measure(3, () => project(true));
  return [
    {
      what: 'France to 2050: access, spread and risk by commune',
      timing,
      target: { milliseconds: 2000, of: 'median' },
      ratio: 1,
      note: size,
    },
    { what: 'the same without counting places of few doctors', timing: measure(3, () => project(false)) },
    {
      what: 'with arrivals in every commune (optimistic)',
      timing: measure(3, () => project(true, spreadOut)),
    },
    {
      what: 'practitioners by age alone',
      timing: measure(20, () => projectHeads(pyramid(), hypotheses)),
      note: 'one group',
    },
    ...againstFutures(input, hypotheses, workforce, rows, official, project),
  ];
}

function pyramid(): Float64Array {
  return estimatePyramid(
    {
      youngest: 28,
      meanAge: generalPractitionerFigures.meanAge.value,
      supplyShareOver65: generalPractitionerFigures.supplyShareOver65.value,
    },
    presets.trend,
  );
}

function workforceOf({ supply, table, population }: FranceInput, hypotheses: Hypotheses): Workforce {
  const { towardsNeed } = hypotheses;
  const people = population.reduce((sum, value) => sum + value, 0);
  const heads = supply.map((value) => value / CONSULTATIONS_PER_HEAD);
  const all = heads.reduce((sum, value) => sum + value, 0);
  return {
    places: table.places,
    heads,
    mix: [new Float64Array(table.places).fill(1)],
    group: new Uint8Array(table.places),
    structures: [[practitionerMoments(pyramid(), hypotheses)]],
    known: [],
    arrivalPart: heads.map((count, j) => (1 - towardsNeed) * (count / all) + (towardsNeed * population[j]!) / people),
    arrivals: arrivalMoments(hypotheses),
  };
}

function rowsOf({ table }: FranceInput): Rows {
  const decay = decayTo(1);
  return {
    start: table.start,
    destination: table.destination,
    weight: Float32Array.from(table.minutes, (time) => decay.weight(minutes(time))),
  };
}

/** 400 drawn futures of the whole country in 2035 against the closed form. */
function againstFutures(
  { population, table }: FranceInput,
  hypotheses: Hypotheses,
  workforce: Workforce,
  rows: Rows,
  official: Float64Array,
  project: (withRows: boolean) => AccessYear[],
): Figure[] {
  const RUNS = 400;
  const y = 2035 - hypotheses.start;
  const started = performance.now();
  const drawn = drawFutures({
    hypotheses,
    pyramid: pyramid(),
    workforce,
    rows,
    demand: population,
    official,
    y,
    runs: RUNS,
    threshold: 2.5,
  });
  const seconds = (performance.now() - started) / 1000;
  const closed = project(true)[y]!;
  const smooth = project(false)[y]!;
  const worst = (of: (i: number) => number, least: (i: number) => boolean) => {
    let sum = 0;
    let count = 0;
    let most = 0;
    for (let i = 0; i < table.places; i++) {
      if (!least(i)) continue;
      const off = Math.abs(of(i));
      sum += off;
      count++;
      most = Math.max(most, off);
    }
    return { mean: sum / count, most, count };
  };
  const known = (i: number) => official[i]! > 0;
  const unsure = (i: number) => known(i) && drawn.under[i]! > 0.02 && drawn.under[i]! < 0.98;
  const means = worst(
    (i) => closed.mean[i]! / drawn.mean[i]! - 1,
    (i) => known(i) && drawn.mean[i]! > 0.5,
  );
  const deviations = worst(
    (i) => closed.deviation[i]! / drawn.deviation[i]! - 1,
    (i) => known(i) && drawn.mean[i]! > 0.5,
  );
  const risks = worst((i) => closed.under[i]! - drawn.under[i]!, unsure);
  const smoothRisks = worst((i) => smooth.under[i]! - drawn.under[i]!, unsure);
  const people = (under: ArrayLike<number>) =>
    population.reduce((sum, count, i) => (known(i) ? sum + count * under[i]! : sum), 0);
  const percent = (value: number) => `${(100 * value).toFixed(2)} %`;
  return [
    { what: `${RUNS} futures drawn, 2035`, note: `${seconds.toFixed(0)} s` },
    {
      what: 'expected access, closed form against drawn',
      note: `off by ${percent(means.mean)} on average over ${means.count} communes`,
    },
    {
      what: 'deviation of access, likewise',
      note: `off by ${percent(deviations.mean)} on average (drawing alone: 2.8 %)`,
    },
    {
      what: 'risk of 2.5 or less, likewise',
      note: `off by ${percent(risks.mean)} on average, ${percent(risks.most)} at most, over ${risks.count} unsure communes`,
    },
    {
      what: 'the same without counting few doctors',
      note: `off by ${percent(smoothRisks.mean)} on average, ${percent(smoothRisks.most)} at most`,
    },
    {
      what: 'people at or under 2.5',
      note: `${Math.round(people(closed.under)).toLocaleString('en-GB')} expected, ${Math.round(people(drawn.under)).toLocaleString('en-GB')} drawn (deviation ${Math.round(drawn.peopleDeviation).toLocaleString('en-GB')})`,
    },
  ];
}

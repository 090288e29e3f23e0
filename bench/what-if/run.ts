import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { compileAccess, type Decay, professionParameters } from '@maillage/access';
import {
  type Baseline,
  baselineOf,
  decodeBasis,
  effectOf,
  encodeBasis,
  evaluate,
  liftsOf,
  type NamedBasis,
  outcomeOf,
  type ScenarioDraft,
  sensitivityOf,
} from '@maillage/scenario';
import { estimate } from '@maillage/travel-sources';
import { minutes } from '@maillage/units';
import { readFrance } from '../access/france.ts';
import { measure } from '../measure.ts';
import { type Figure, report } from '../report.ts';

/** What a coordinator waits for: one change with all France loaded, the basis in the browser, the figures, the band. */
const mirror = process.env['MAILLAGE_DATA_MIRROR'] ?? join(import.meta.dirname, '../../../shared/data');
const france = readFrance(mirror);
report('what-if', france ? await figures(france) : [{ what: 'France', note: `no data in ${mirror}` }]);

async function figures(input: NonNullable<typeof france>): Promise<Figure[]> {
  const table = await estimate.times(input.places, minutes(30));
  const kernel = compileAccess(table, professionParameters['general-practitioner'].decay);
  const basis: NamedBasis = {
    profession: 'general-practitioner',
    unit: 'consultations',
    year: 2022,
    registerYear: 2021,
    scale: 1,
    thresholds: { low: 2.5, high: 4 },
    codes: input.places.map(({ id }) => id),
    names: input.places.map(({ id }) => `Commune ${id}`),
    people: input.population,
    demand: input.population,
    access: kernel.compute(input.population, input.supply).map((value) => Math.round(value * 1000) / 1000),
    supply: input.supply,
    lon: Float64Array.from(input.places, ({ lon }) => lon),
    lat: Float64Array.from(input.places, ({ lat }) => lat),
    kernel,
  };
  const baseline = baselineOf(basis);
  return [...changeFigures(baseline), ...basisFigures(basis), ...figuresOfAll(baseline)];
}

function places(run: number, count: number): number {
  return (run * 7919) % count;
}

/** A scenario whose last change is dragged over the country, as each frame evaluates it. */
function changeFigures(baseline: Baseline): Figure[] {
  const { codes } = baseline;
  const commune = (run: number) => codes[places(run, codes.length)]!;
  const frame = (draft: ScenarioDraft) => liftsOf(baseline, evaluate(baseline, effectOf(baseline, draft)));
  const centres = (count: number, run: number) =>
    draftOf(
      Array.from({ length: count }, (_, k) => ({
        id: String(k),
        kind: 'health-centre' as const,
        commune: commune(k + (k === count - 1 ? run : 0)),
        fte: 1 + (run % 8) / 2,
      })),
    );
  const people = (run: number) =>
    draftOf([{ id: 'a', kind: 'population-change', communes: [commune(run)], percent: 10 }]);
  return [
    {
      what: 'one supply change: map values and sentence',
      timing: measure(5000, (run) => void frame(centres(1, run))),
      target: { milliseconds: 2, of: 'median' },
      note: `any commune of ${codes.length}, all France loaded`,
    },
    {
      what: 'the same in a scenario of 20 changes',
      timing: measure(2000, (run) => void frame(centres(20, run))),
      target: { milliseconds: 2, of: 'median' },
    },
    { what: 'one change of population', timing: measure(2000, (run) => void frame(people(run))) },
    {
      what: 'population of 4,000 communes',
      timing: measure(30, (run) => {
        const communes = Array.from({ length: 4000 }, (_, k) => codes[(k + run * 100) % codes.length]!);
        frame(draftOf([{ id: 'a', kind: 'population-change', communes, percent: 5 }]));
      }),
    },
  ];
}

function basisFigures(basis: NamedBasis): Figure[] {
  const file = encodeBasis(basis);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  const compressed = brotliCompressSync(file, { params });
  const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(2)} MB`;
  gc();
  const before = process.memoryUsage();
  const read = decodeBasis(file);
  gc();
  const after = process.memoryUsage();
  const held = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
  return [
    { what: 'write the basis', timing: measure(5, () => void encodeBasis(basis)), note: 'once per import' },
    {
      what: 'read the basis and make it ready',
      timing: measure(10, () => void decodeBasis(file)),
      note: `${megabytes(file.length)}, ${megabytes(compressed.length)} as sent; ${megabytes(held)} in memory, ${read.kernel.table.minutes.length} pairs`,
    },
  ];
}

function figuresOfAll(baseline: Baseline): Figure[] {
  const draft = draftOf([{ id: 'a', kind: 'health-centre', commune: baseline.codes[20_000]!, fte: 3 }]);
  const kernels = new Map<string, ReturnType<typeof compileAccess>>();
  const kernelOf = (name: string, decay: Decay) => {
    const kernel = kernels.get(name) ?? compileAccess(baseline.kernel.table, decay);
    kernels.set(name, kernel);
    return kernel;
  };
  const start = performance.now();
  sensitivityOf(baseline, draft, kernelOf);
  const first = Math.round(performance.now() - start);
  return [
    { what: 'all figures over France (Gini, worst-off …)', timing: measure(30, () => void outcomeOf(baseline, draft)) },
    {
      what: 'sensitivity band, seven assumptions',
      timing: measure(5, () => void sensitivityOf(baseline, draft, kernelOf)),
      note: `the first time ${first} ms: five tables are made`,
    },
  ];
}

function draftOf(changes: ScenarioDraft['changes']): ScenarioDraft {
  return { name: 'Bench', profession: 'general-practitioner', date: '2027-01-01', territory: 'france', changes };
}

/** Frees what is no more held, so that memory can be compared; without `--expose-gc` the figure holds some garbage. */
function gc(): void {
  (globalThis as { gc?: () => void }).gc?.();
}

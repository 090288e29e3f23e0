import { writeFileSync } from 'node:fs';
import { accessMethods, isAccessMethodId, parseStepClasses, type StepDecay, step } from '@maillage/access';
import { minutes } from '@maillage/units';
import { BadInput, type InputProblem } from '../input/inputProblem.ts';
import { readAmounts } from './readAmounts.ts';
import { readTimes } from './readTimes.ts';

export interface ComputeFiles {
  readonly demand: string;
  readonly supply: string;
  readonly times: string;
  readonly out: string;
  readonly method: string;
  readonly weights: string;
}

export interface ComputeSummary {
  readonly method: string;
  readonly origins: number;
  readonly destinations: number;
  readonly pairs: number;
  readonly demand: number;
  readonly supply: number;
  /** Σ demand·access: the supply that somebody can reach, for the methods that conserve it. */
  readonly received: number;
  /** Of the computation alone. */
  readonly milliseconds: number;
  /** Identifiers on both sides without a time to themselves: out of reach of themselves. */
  readonly withoutOwnTime: number;
  readonly out: string;
}

/** Reads demand, supply and times, computes access, writes `id,access`. Throws `BadInput` with every problem found. */
export async function computeFiles(files: ComputeFiles): Promise<ComputeSummary> {
  const problems: InputProblem[] = [];
  const decay = decayOf(files.weights, problems);
  if (!isAccessMethodId(files.method)) problems.push({ code: 'method/unknown', value: files.method });
  const demand = await readAmounts(files.demand, 'demand', problems);
  const supply = await readAmounts(files.supply, 'supply', problems);
  const bothRead = problems.every(({ code }) => code !== 'file/unreadable');
  const sides = { origins: numbered(demand.keys()), destinations: numbered([...supply.keys(), ...demand.keys()]) };
  const table = await readTimes(files.times, sides, decay.reach, problems, bothRead);
  if (problems.length > 0 || !isAccessMethodId(files.method)) throw new BadInput(problems);

  const demands = new Float64Array(table.places);
  demands.set([...demand.values()]);
  const supplies = new Float64Array(table.places);
  supplies.set([...supply.values()], demand.size);
  const started = performance.now();
  const access = accessMethods[files.method].compute(table, decay, demands, supplies);
  const milliseconds = performance.now() - started;
  writeFileSync(files.out, csvOf(demand.keys(), access));
  return {
    method: files.method,
    origins: demand.size,
    destinations: supply.size,
    pairs: table.minutes.length,
    demand: demands.reduce((sum, value) => sum + value, 0),
    supply: supplies.reduce((sum, value) => sum + value, 0),
    received: access.reduce((sum, value, i) => sum + value * demands[i]!, 0),
    milliseconds,
    withoutOwnTime: [...demand.keys()].filter((id) => supply.has(id) && !reachesItself(id)).length,
    out: files.out,
  };

  function reachesItself(id: string): boolean {
    const i = sides.origins.get(id)!;
    const row = table.destination.subarray(table.start[i], table.start[i + 1]);
    return row.includes(demand.size + sides.destinations.get(id)!);
  }
}

function decayOf(text: string, problems: InputProblem[]): StepDecay {
  const parsed = parseStepClasses(text);
  if ('classes' in parsed) return step(parsed.classes);
  problems.push(...parsed.problems.map(({ code, value }) => ({ code, value })));
  return step([{ upTo: minutes(Infinity), weight: 1 }]);
}

function numbered(ids: Iterable<string>): Map<string, number> {
  return new Map([...new Set(ids)].map((id, k) => [id, k]));
}

function csvOf(ids: Iterable<string>, access: Float64Array): string {
  const quoted = (id: string) => (/[",;\n]/.test(id) ? `"${id.replaceAll('"', '""')}"` : id);
  return `id,access\n${Array.from(ids, (id, i) => `${quoted(id)},${access[i]}\n`).join('')}`;
}

import { readFileSync } from 'node:fs';
import {
  allShortestPaths,
  type Control,
  checkCover,
  checkMedian,
  coverageWithin,
  type FormatProblem,
  parseMclp,
  parseOrlibMedian,
  type SitingAnswer,
  type SitingProblem,
  solveCover,
  solveMedian,
} from '@maillage/siting';
import { BadInput, type InputProblem } from '../input/inputProblem.ts';

export interface SolvedFile extends SitingAnswer {
  readonly seconds: number;
}

/** p-median on a network of OR-Library; facilities are numbered from 1, as in the file. */
export async function solveMedianFile(file: string, control: Control): Promise<SolvedFile> {
  return timed(async () => {
    const { problem, problems } = parseOrlibMedian(read(file));
    if (!problem) throw badFile(file, problems);
    const { graph, p } = problem;
    const median = { clients: graph.vertices, sites: graph.vertices, cost: allShortestPaths(graph), p };
    refuse(file, checkMedian(median));
    return solveMedian(median, control);
  });
}

/** Maximal covering on a file of points; facilities are numbered from 1, in the order of the file. */
export async function solveCoverFile(file: string, radius: string, p: string, control: Control): Promise<SolvedFile> {
  return timed(async () => {
    const { file: points, problems } = parseMclp(read(file));
    const metres = Number(radius);
    const wrong: InputProblem[] = problems.map((problem) => ({ ...problem, file }));
    if (!(metres >= 0)) wrong.push({ code: 'number/invalid', column: 'radius', value: radius });
    if (!points || wrong.length > 0) throw new BadInput(wrong);
    const coverage = coverageWithin(points.demand.length, metres, points.metres);
    const cover = { coverage, demand: points.demand, p: Number(p) };
    refuse(file, checkCover(cover));
    return solveCover(cover, control);
  });
}

async function timed(solve: () => Promise<SitingAnswer>): Promise<SolvedFile> {
  const start = performance.now();
  const answer = await solve();
  const facilities = answer.facilities.map((site) => site + 1);
  return { ...answer, facilities, seconds: Math.round(performance.now() - start) / 1000 };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadInput([{ code: 'file/unreadable', file, value: String((error as NodeJS.ErrnoException).code) }]);
  }
}

function badFile(file: string, problems: readonly FormatProblem[]): BadInput {
  return new BadInput(problems.map((problem) => ({ ...problem, file })));
}

/** Sites and clients are named from 1, as in the file. */
function refuse(file: string, problems: readonly SitingProblem[]): void {
  if (problems.length === 0) return;
  const named = new Set(['siting/client-unreachable', 'siting/forced-and-forbidden']);
  throw new BadInput(
    problems.map(({ code, value, limit }) => {
      const shown = named.has(code) ? value + 1 : value;
      return { code, file, value: limit === undefined ? `${shown}` : `${shown} / ${limit}` };
    }),
  );
}

import type { Control } from '@maillage/siting';
import type { Command } from 'commander';
import { BadInput, sentenceOf } from '../input/inputProblem.ts';
import { type SolvedFile, solveCoverFile, solveMedianFile } from '../siting/solveFiles.ts';

interface Options {
  readonly seconds: string;
  readonly json?: true;
}

/** `maillage siting p-median|cover`. */
export function registerSiting(program: Command): void {
  const siting = program.command('siting').description('where to place care: each answer with its proven bound');
  siting
    .command('p-median')
    .description('the p sites of a network with the least total distance to everybody')
    .requiredOption('--orlib <file>', 'network of OR-Library: n m p, then i j length')
    .option('--seconds <number>', 'longest search; the best so far is answered with its bound', '60')
    .option('--json', 'one JSON object on stdout')
    .action(async ({ orlib, ...options }: Options & { readonly orlib: string }) => {
      await answering(options, (control) => solveMedianFile(orlib, control));
    });
  siting
    .command('cover')
    .description('the p sites that cover the greatest demand within a radius')
    .requiredOption('--points <file>', 'DIMENSION, NODE_COORD_SECTION, DEMAND_SECTION')
    .requiredOption('--radius <metres>', 'a point is covered at this distance or less')
    .requiredOption('-p <number>', 'sites to open')
    .option('--seconds <number>', 'longest search; the best so far is answered with its bound', '18')
    .option('--json', 'one JSON object on stdout')
    .action(async ({ points, radius, p, ...options }: Options & Record<'points' | 'radius' | 'p', string>) => {
      await answering(options, (control) => solveCoverFile(points, radius, p, control));
    });
}

/** Prints the answer, progress on stderr, or all the problems with exit code 2. */
async function answering({ json, seconds }: Options, solve: (control: Control) => Promise<SolvedFile>) {
  try {
    const limit = Number(seconds);
    if (!(limit > 0)) throw new BadInput([{ code: 'number/invalid', column: 'seconds', value: seconds }]);
    const answer = await solve({ seconds: limit, onProgress: ({ objective, bound }) => tell(objective, bound) });
    console.log(json ? JSON.stringify(answer) : describe(answer));
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    for (const problem of error.problems) console.error(sentenceOf(problem));
    if (json) console.log(JSON.stringify({ problems: error.problems }));
    process.exitCode = 2;
  }
}

let told = '';
/** One line each time the value changes. */
function tell(objective: number, bound: number): void {
  const line = `${objective} (bound ${Math.round(bound * 100) / 100})`;
  if (line !== told) console.error(line);
  told = line;
}

function describe({ objective, bound, optimal, facilities, seconds }: SolvedFile): string {
  const proof = optimal ? 'proven best' : `bound ${bound}`;
  return `${objective}, ${proof}, ${seconds} s\nsites ${facilities.join(' ')}`;
}

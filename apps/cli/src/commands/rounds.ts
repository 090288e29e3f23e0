import { checkRounds, type RoundsCheck, type RoundsViolation } from '@maillage/rounds';
import type { Command } from 'commander';
import { BadRoundsInput, sentenceOfFile } from '../rounds/badRoundsInput.ts';
import { readInstance, readSolution } from '../rounds/readRounds.ts';
import { type SolveOptions, type SolveSummary, solveFile } from '../rounds/solveFile.ts';

/** `maillage rounds solve|check`. */
export function registerRounds(program: Command): void {
  const rounds = program.command('rounds').description('which place on which day, by which vehicle, in which order');
  rounds
    .command('solve')
    .description('periodic routes of least total distance; Ctrl-C ends the search and keeps the best so far')
    .requiredOption('--cordeau <file>', "instance in Cordeau's format of the periodic problem")
    .option('--seconds <s>', 'time for the search', '60')
    .option('--seed <n>', 'another seed gives another search', '1')
    .option('--solution <file>', 'CSV written: day,vehicle,position,customer')
    .option('--json', 'one JSON object on stdout')
    .action(async ({ json, ...options }: SolveOptions & { readonly json?: true }) => {
      await untilInterrupted((interruption) => {
        const solve = () => solveFile(options, interruption, (line) => console.error(line));
        return answering(json === true, solve, describeSolve);
      });
    });
  rounds
    .command('check')
    .description('recompute cost, loads, durations, days and fleet of a solution; exit 1 when a rule is broken')
    .requiredOption('--cordeau <file>', 'instance')
    .requiredOption('--solution <file>', 'CSV: day,vehicle,position,customer')
    .option('--json', 'one JSON object on stdout')
    .action(async (options: { readonly cordeau: string; readonly solution: string; readonly json?: true }) => {
      await answering(options.json === true, () => checkFiles(options.cordeau, options.solution), describeCheck);
    });
}

/** Ctrl-C may come twice, from the terminal and from npm: it is heard until the answer is out. */
async function untilInterrupted(work: (interruption: AbortSignal) => Promise<void>): Promise<void> {
  const interruption = new AbortController();
  const interrupt = () => interruption.abort();
  process.on('SIGINT', interrupt);
  try {
    await work(interruption.signal);
  } finally {
    process.off('SIGINT', interrupt);
  }
}

async function checkFiles(cordeau: string, solution: string): Promise<RoundsCheck> {
  const check = checkRounds(readInstance(cordeau), readSolution(solution));
  if (!check.feasible) process.exitCode = 1;
  return check;
}

function describeSolve({ cost, feasible, seconds, steps, interrupted }: SolveSummary): string {
  const kept = feasible ? 'every rule kept' : 'some rule is broken: see `maillage rounds check`';
  return `cost ${cost.toFixed(2)}, ${kept}; ${steps} plans in ${seconds.toFixed(1)} s${interrupted ? ', interrupted' : ''}`;
}

function describeCheck({ cost, feasible, violations }: RoundsCheck): string {
  const lines = violations.map(describeViolation);
  return [
    `cost ${cost.toFixed(2)}, ${feasible ? 'every rule kept' : `${violations.length} rules broken`}`,
    ...lines,
  ].join('\n');
}

function describeViolation(violation: RoundsViolation): string {
  switch (violation.code) {
    case 'day-unknown':
      return `day ${violation.day} is beyond the last day`;
    case 'fleet-exceeded':
      return `day ${violation.day}: ${violation.used} vehicles used when there are ${violation.available}`;
    case 'customer-unknown':
      return `day ${violation.day}, vehicle ${violation.vehicle}: there is no customer ${violation.customer}`;
    case 'visited-twice':
      return `day ${violation.day}: customer ${violation.customer} is visited several times`;
    case 'days-not-allowed':
      return `customer ${violation.customer}: visited on days ${violation.days.join(', ') || 'none'}, which no pattern allows`;
    case 'overloaded':
      return `day ${violation.day}, vehicle ${violation.vehicle}: load ${violation.value} above ${violation.limit}`;
    case 'too-long':
      return `day ${violation.day}, vehicle ${violation.vehicle}: duration ${violation.value} above ${violation.limit}`;
    default:
      return violation satisfies never;
  }
}

/** Prints the answer, or all the problems with exit code 2. */
async function answering<Answer>(json: boolean, work: () => Promise<Answer>, describe: (answer: Answer) => string) {
  try {
    const answer = await work();
    console.log(json ? JSON.stringify(answer) : describe(answer));
  } catch (error) {
    if (!(error instanceof BadRoundsInput)) throw error;
    for (const problem of error.problems) console.error(sentenceOfFile(error.file, problem));
    if (json)
      console.log(JSON.stringify({ problems: error.problems.map((problem) => ({ file: error.file, ...problem })) }));
    process.exitCode = 2;
  }
}

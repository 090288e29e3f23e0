import { type CheckedShiftRoster, checkShiftRoster, type Rota, type ShiftViolation } from '@maillage/rota';
import type { Command } from 'commander';
import { BadRotaInput } from '../rota/badRotaInput.ts';
import { type PlanOptions, planFile } from '../rota/planFile.ts';
import { readShiftInstance, readShiftRoster } from '../rota/rotaFiles.ts';
import { type ShiftSummary, type SolveShiftOptions, solveShiftFile } from '../rota/solveShiftFile.ts';

/** `maillage rota plan|solve|check`. */
export function registerRota(program: Command): void {
  const rota = program.command('rota').description('who works when');
  rota
    .command('plan')
    .description(
      'who covers which half-day of advanced cabinets, with the reason for each gap; Ctrl-C keeps the best so far',
    )
    .requiredOption('--request <file>', 'request in JSON: see docs/methods/rota.md')
    .option('--seconds <s>', 'time for the search', '5')
    .option('--seed <n>', 'another seed gives another search', '1')
    .option('--out <file>', 'JSON written: the whole answer')
    .option('--json', 'one JSON object on stdout')
    .action(async ({ json, ...options }: PlanOptions & { readonly json?: true }) => {
      const interruption = new AbortController();
      const interrupt = () => interruption.abort();
      process.on('SIGINT', interrupt);
      const plan = () => planFile(options, interruption.signal, (line) => console.error(line));
      await answering(json === true, plan, describePlan);
      process.off('SIGINT', interrupt);
    });
  rota
    .command('solve')
    .description('a roster of least penalty, with a bound; Ctrl-C ends the search and keeps the best so far')
    .requiredOption('--shift-benchmark <file>', 'instance in the text format of schedulingbenchmarks.org')
    .option('--seconds <s>', 'time for the search', '60')
    .option('--seed <n>', 'another seed gives another search', '1')
    .option('--solution <file>', 'CSV written: staff,day,shift (days from 0)')
    .option('--json', 'one JSON object on stdout')
    .action(async ({ json, ...options }: SolveShiftOptions & { readonly json?: true }) => {
      const interruption = new AbortController();
      const interrupt = () => interruption.abort();
      process.on('SIGINT', interrupt);
      const solve = () => solveShiftFile(options, interruption.signal, (line) => console.error(line));
      await answering(json === true, solve, describeSolve);
      process.off('SIGINT', interrupt);
    });
  rota
    .command('check')
    .description('recompute the penalty and the rules of a roster; exit 1 when a rule is broken')
    .requiredOption('--shift-benchmark <file>', 'instance')
    .requiredOption('--solution <file>', 'CSV: staff,day,shift')
    .option('--json', 'one JSON object on stdout')
    .action(async (options: { readonly shiftBenchmark: string; readonly solution: string; readonly json?: true }) => {
      await answering(options.json === true, async () => checkFiles(options), describeCheck);
    });
}

function checkFiles({ shiftBenchmark, solution }: { readonly shiftBenchmark: string; readonly solution: string }) {
  const instance = readShiftInstance(shiftBenchmark);
  const check = checkShiftRoster(instance, readShiftRoster(instance, solution));
  if (!check.feasible) process.exitCode = 1;
  return check;
}

function describePlan({ assignments, stages, gaps, idle, seconds }: Rota): string {
  return [
    `${assignments.length} half-days given, ${gaps.length} gaps, ${idle.length} doctors without any; ${seconds.toFixed(1)} s`,
    ...stages.map(({ objective, value, bound, optimal }) =>
      optimal ? `${objective}: ${value} (proven least)` : `${objective}: ${value} (none below ${bound})`,
    ),
    ...gaps.map(({ cabinet, date, half, missing, reasons }) => {
      const why = reasons.map(({ code, doctors }) => `${code} ${doctors.length}`).join(', ');
      return `gap ${date} ${half} ${cabinet}: ${missing} missing (${why})`;
    }),
  ].join('\n');
}

function describeSolve({ penalty, bound, optimal, feasible, seconds, interrupted }: ShiftSummary): string {
  const proof = optimal ? 'proven least' : `none below ${bound}`;
  const kept = feasible ? 'every rule kept' : 'some rule is broken: see `maillage rota check`';
  return `penalty ${penalty} (${proof}), ${kept}; ${seconds.toFixed(1)} s${interrupted ? ', interrupted' : ''}`;
}

function describeCheck({ penalty, requestPenalty, coverPenalty, feasible, violations }: CheckedShiftRoster): string {
  const rules = feasible ? 'every rule kept' : `${violations.length} rules broken`;
  return [
    `penalty ${penalty} (requests ${requestPenalty}, cover ${coverPenalty}), ${rules}`,
    ...violations.map(describeViolation),
  ].join('\n');
}

function describeViolation({ kind, staff, day, found, limit }: ShiftViolation): string {
  const where = day === undefined ? staff : `${staff}, day ${day}`;
  return found === undefined ? `${where}: ${kind}` : `${where}: ${kind} (${found}, limit ${limit})`;
}

/** Prints the answer, or all the problems with exit code 2. */
async function answering<Answer>(json: boolean, work: () => Promise<Answer>, describe: (answer: Answer) => string) {
  try {
    const answer = await work();
    console.log(json ? JSON.stringify(answer) : describe(answer));
  } catch (error) {
    if (!(error instanceof BadRotaInput)) throw error;
    for (const { file, line, sentence } of error.problems)
      console.error(`${line === undefined ? file : `${file}:${line}`}: ${sentence}`);
    if (json) console.log(JSON.stringify({ problems: error.problems }));
    process.exitCode = 2;
  }
}

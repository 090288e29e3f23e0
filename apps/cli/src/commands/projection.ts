import { readFile } from 'node:fs/promises';
import {
  ApiError,
  type ErrorCode,
  errorSentence,
  type Projection,
  type ProjectionHypotheses,
} from '@maillage/contract';
import { isPresetId, presets } from '@maillage/projection';
import { readSettings } from '@maillage/server/settings';
import type { Command } from 'commander';
import { onDatabase } from '../host/onDatabase.ts';

interface Options {
  readonly territory: string;
  readonly profession: string;
  readonly hypotheses: string;
  readonly year?: string;
  readonly json?: true;
  readonly csv?: true;
}

/** `maillage projection run`. */
export function registerProjection(program: Command): void {
  program
    .command('projection')
    .description('supply, need and access year by year to 2050')
    .command('run')
    .description('a territory under published or own hypotheses')
    .option('--territory <id>', 'france | region-32 | departement-62 | epci-… | bassin-de-vie-…', 'france')
    .option('--profession <id>', 'general-practitioner', 'general-practitioner')
    .option(
      '--hypotheses <id or file>',
      'trend | optimistic | pessimistic, or a JSON file that changes the trend',
      'trend',
    )
    .option('--year <year>', 'year of the sentence and of the communes to help first')
    .option('--json', 'one JSON object on stdout')
    .option('--csv', 'one line per year on stdout')
    .action(run);
}

async function run(options: Options): Promise<void> {
  try {
    const hypotheses = isPresetId(options.hypotheses) ? options.hypotheses : await readHypotheses(options.hypotheses);
    const question = {
      territory: options.territory,
      profession: options.profession,
      hypotheses,
      year: options.year === undefined ? undefined : Number(options.year),
    };
    const { projectTerritory } = await import('@maillage/server');
    const { dataFolder } = readSettings(process.env);
    const answer = await onDatabase('projection run', (database) => projectTerritory(database, dataFolder, question));
    console.log(options.json ? JSON.stringify(answer) : options.csv ? csvOf(answer) : describe(answer));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    refuse(error, options.json === true);
  }
}

/** The trend, changed by what a file says; what is not a file is asked for as a preset, and refused as one. */
async function readHypotheses(file: string): Promise<string | ProjectionHypotheses> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return file;
  const trend = presets.trend;
  const changes = JSON.parse(text) as Partial<ProjectionHypotheses>;
  return {
    ...trend,
    ...changes,
    arrivals: [...(changes.arrivals ?? trend.arrivals)],
    retirement: { ...trend.retirement, ...changes.retirement },
    activity: { ...trend.activity, ...changes.activity },
    arrivalAge: { ...trend.arrivalAge, ...changes.arrivalAge },
  };
}

interface Problem {
  readonly code: ErrorCode;
  readonly path: string;
  readonly value: unknown;
}

/** Every problem on stderr, and exit code 2. */
function refuse({ code, details }: ApiError, json: boolean): void {
  const problems = (details['problems'] as readonly Problem[] | undefined) ?? [{ code, ...details }];
  for (const problem of problems) console.error(errorSentence(problem.code, 'en', { ...problem }));
  if (json) console.log(JSON.stringify({ problems }));
  process.exitCode = 2;
}

const COLUMNS =
  'year,heads,headsLow,headsHigh,exits,arrivals,supply,need,people,access,accessLow,accessHigh,under,underLow,underHigh';

function csvOf({ years }: Projection): string {
  const lines = years.map(({ year, heads, exits, arrivals, supply, need, people, access, under }) =>
    [
      ...[year, heads.value, heads.low, heads.high, exits, arrivals, supply, need, people],
      ...[access?.value ?? '', access?.low ?? '', access?.high ?? '', under.value, under.low, under.high],
    ].join(','),
  );
  return [COLUMNS, ...lines].join('\n');
}

function describe({ territory, hypotheses, threshold, year, years, first, limits }: Projection): string {
  const then = years.find((one) => one.year === year)!;
  const round = (value: number) => Math.round(value).toLocaleString('en-GB');
  return [
    `${territory.name}, ${hypotheses}: ${round(years[0]!.under.value)} people at or under ${threshold} in ${years[0]!.year}, ${round(then.under.value)} in ${year} (${round(then.under.low)} to ${round(then.under.high)}, four futures out of five)`,
    `doctors ${round(years[0]!.heads.value)} → ${round(then.heads.value)}, mean access ${years[0]!.access?.value.toFixed(2)} → ${then.access?.value.toFixed(2)}`,
    'to help first:',
    ...first.map(
      (one) =>
        `  ${one.code} ${one.name}: ${one.population} people, ${Math.round(100 * one.probability)} % in ${year}, ${one.over60.toFixed(1)} of ${one.heads} doctors of 60 and over, from ${one.since ?? '–'}`,
    ),
    ...limits.map(({ limit, communes }) => `${limit}: ${communes} communes`),
  ].join('\n');
}

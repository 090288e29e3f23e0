import { accessMethods } from '@maillage/access';
import type { Command } from 'commander';
import { type ComputeFiles, computeFiles } from '../access/computeFiles.ts';
import type { AccessValidation } from '../access/validateAccess.ts';
import { validateFolder, writeBetweenMarks } from '../access/validateFolder.ts';
import { validationReport } from '../access/validationReport.ts';
import { BadInput, sentenceOf } from '../input/inputProblem.ts';

const OFFICIAL_WEIGHTS = '10:1,15:0.6666666666666666,20:0.3333333333333333';

/** `maillage access compute|validate`. */
export function registerAccess(program: Command): void {
  const access = program.command('access').description('access to care: compute it from files, validate the method');
  access
    .command('compute')
    .description('access of each place of residence from demand, supply and travel times')
    .requiredOption('--demand <file>', 'CSV: id,demand')
    .requiredOption('--supply <file>', 'CSV: id,supply')
    .requiredOption('--times <file>', 'CSV: origin,destination,minutes; a pair that is absent is out of reach')
    .requiredOption('--out <file>', 'CSV written: id,access')
    .option('--method <id>', Object.keys(accessMethods).join(' | '), 'apl')
    .option('--weights <classes>', 'minutes:weight, …; the last class includes its end', OFFICIAL_WEIGHTS)
    .option('--json', 'one JSON object on stdout')
    .action(async (options: ComputeFiles & { readonly json?: true }) => {
      await answering(options.json === true, () => computeFiles(options), describeCompute);
    });
  access
    .command('validate')
    .description('our access from head counts against the published APL of 2022')
    .option('--data <folder>', 'public files as `data pull` mirrors them', process.env['MAILLAGE_DATA_MIRROR'] ?? '')
    .option('--write <file>', 'also put the tables between the marks of this Markdown file')
    .option('--json', 'one JSON object on stdout')
    .action(async (options: ValidateOptions) => {
      await answering(options.json === true, () => validateAndWrite(options), validationReport);
    });
}

async function validateAndWrite({ data, write }: ValidateOptions): Promise<AccessValidation> {
  const validation = await validateFolder(data, (doing) => console.error(`${doing} …`));
  if (write !== undefined) writeBetweenMarks(write, validationReport(validation));
  return validation;
}

interface ValidateOptions {
  readonly data: string;
  readonly write?: string;
  readonly json?: true;
}

function describeCompute(summary: Awaited<ReturnType<typeof computeFiles>>): string {
  const own = summary.withoutOwnTime;
  return [
    `${summary.method}: ${summary.origins} origins, ${summary.destinations} destinations, ${summary.pairs} pairs within reach`,
    `supply ${summary.supply}, received ${summary.received}; ${summary.milliseconds.toFixed(1)} ms; written to ${summary.out}`,
    ...(own > 0
      ? [`${own} identifiers have demand and supply but no time to themselves: add those pairs if they reach it`]
      : []),
  ].join('\n');
}

/** Prints the answer, or all the problems with exit code 2. */
async function answering<Answer>(json: boolean, work: () => Promise<Answer>, describe: (answer: Answer) => string) {
  try {
    const answer = await work();
    console.log(json ? JSON.stringify(answer) : describe(answer));
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    for (const problem of error.problems) console.error(sentenceOf(problem));
    if (json) console.log(JSON.stringify({ problems: error.problems }));
    process.exitCode = 2;
  }
}

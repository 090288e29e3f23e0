import type { Command } from 'commander';

// each action loads its own part: the help and other commands do not wait for it
/** `maillage data pull|status|import`. */
export function registerData(program: Command): void {
  const data = program
    .command('data')
    .description('public data: fetch, check, load, and say where each figure comes from');
  data
    .command('pull [sets...]')
    .description(
      'fetch the sets named (all without a name) and load them; what is loaded and unchanged is left as it is',
    )
    .option('--mirror <place>', 'folder or address used instead of the official ones; without it MAILLAGE_DATA_MIRROR')
    .option('--json', 'one JSON object on stdout')
    .action(async (sets: string[], { mirror, json }: { mirror?: string; json?: true }) => {
      const { describeOutcomes, exitCodeOf, pull } = await import('../data/index.ts');
      const outcomes = await pull(sets, mirror ?? process.env['MAILLAGE_DATA_MIRROR']);
      console.log(json ? JSON.stringify({ outcomes }) : describeOutcomes(outcomes));
      process.exitCode = exitCodeOf(outcomes);
    });
  data
    .command('status')
    .description('what is loaded: vintage, rows, certainty, source')
    .option('--json', 'one JSON object on stdout')
    .action(async ({ json }: { json?: true }) => {
      const { describeStates, status } = await import('../data/index.ts');
      const datasets = await status();
      console.log(json ? JSON.stringify({ datasets }) : describeStates(datasets));
    });
  data
    .command('import <file>')
    .description('load one file; its set is found from its content')
    .option('--set <id>', 'the set, when the content does not tell')
    .option('--vintage <year>', 'the year it describes, when neither content nor name tells')
    .option('--json', 'one JSON object on stdout')
    .action(async (file: string, options: { set?: string; vintage?: string; json?: true }) => {
      const { describeOutcomes, exitCodeOf, importFile } = await import('../data/index.ts');
      const outcome = await importFile(file, options);
      console.log(options.json ? JSON.stringify(outcome) : describeOutcomes([outcome]));
      process.exitCode = exitCodeOf([outcome]);
    });
}

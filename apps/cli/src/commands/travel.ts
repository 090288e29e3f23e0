import { buildValhallaTiles, travelSources } from '@maillage/travel-sources';
import { type Command, Option } from 'commander';
import { answerTravel } from '../travel/badTravelInput.ts';
import { estimatePairs, pairsAsCsv } from '../travel/estimatePairs.ts';
import { makeTable, type TableOptions } from '../travel/makeTable.ts';

/** `maillage travel estimate|build|table`. */
export function registerTravel(program: Command): void {
  const travel = program.command('travel').description('travel times by car: estimate, compute from roads, keep');
  travel
    .command('estimate')
    .description('estimated minutes between pairs of points, without any data but what comes with Maillage')
    .requiredOption(
      '--pairs <file>',
      'CSV: lon1,lat1,lon2,lat2 in degrees and any other columns; - reads the standard input',
    )
    .addOption(new Option('--points <what>', 'what a point stands for').choices(['exact', 'communes']).default('exact'))
    .option('--json', 'one JSON object on stdout')
    .action(async ({ pairs, points, json }: { pairs: string; points: string; json?: true }) => {
      const work = async () => estimatePairs(pairs, points === 'communes');
      if (json) await answerTravel(true, async () => ({ minutes: (await work()).minutes }), String);
      else await answerTravel(false, work, pairsAsCsv);
    });
  travel
    .command('build')
    .description('road tiles of an OpenStreetMap extract, for --source valhalla:DIR')
    .argument('<extract>', 'file .osm.pbf')
    .requiredOption('--out <dir>', 'folder of the tiles')
    .option('--json', 'one JSON object on stdout')
    .action(async (extract: string, { out, json }: { out: string; json?: true }) => {
      const work = async () => {
        const started = performance.now();
        await buildValhallaTiles(extract, out, { onLine: (line) => console.error(line) });
        return { out, seconds: (performance.now() - started) / 1000 };
      };
      await answerTravel(json === true, work, ({ seconds }) => `tiles in ${out}, ${seconds.toFixed(1)} s`);
    });
  travel
    .command('table')
    .description('all the pairs of places within reach of each other')
    .requiredOption(
      '--source <id>',
      `${Object.keys(travelSources).join(' | ')}, followed by : and where it is when it needs it`,
    )
    .option('--places <file>', 'CSV: id,lon,lat; without it, every commune')
    .option('--reach <minutes>', 'longest trip kept', '30')
    .addOption(new Option('--unit <unit>', 'unit of a wide matrix file').choices(['minutes', 'seconds']))
    .requiredOption('--out <file>', 'written as rows when it ends in .csv, else as a travel table')
    .option('--json', 'one JSON object on stdout')
    .action(async (options: TableOptions & { readonly json?: true }) => {
      await answerTravel(
        options.json === true,
        () => makeTable(options, tenths()),
        (made) =>
          `${made.pairs} pairs within ${made.reachMinutes} minutes between ${made.places} places (${made.source}), ` +
          `${made.seconds.toFixed(1)} s; ${(made.bytes / 1e6).toFixed(1)} MB in ${made.out}`,
      );
    });
}

/** Tells each new tenth of the work on stderr. */
function tenths(): (share: number) => void {
  let told = 0;
  return (share) => {
    const tenth = Math.floor(share * 10);
    if (tenth > told) console.error(`${tenth * 10} %`);
    told = Math.max(told, tenth);
  };
}

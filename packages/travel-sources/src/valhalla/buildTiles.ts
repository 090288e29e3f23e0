import { spawn } from 'node:child_process';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { TravelSourceFailure } from '../problems.ts';
import { needValhalla } from './engine.ts';

/** Name of the configuration file in a folder of tiles. */
export const CONFIGURATION = 'valhalla.json';

/**
 * Makes the road tiles of an OpenStreetMap extract (`.osm.pbf`) in a folder, which then opens as a `valhalla` source.
 * Andorra 1 s; a region of France some minutes. Log lines of the builder go to `onLine`. Throws `TravelSourceFailure`.
 */
export async function buildValhallaTiles(
  extract: string,
  folder: string,
  { signal, onLine }: { readonly signal?: AbortSignal; readonly onLine?: (line: string) => void } = {},
): Promise<void> {
  const { getConfig } = await needValhalla();
  const found = await stat(extract).catch(() => undefined);
  if (!found?.isFile()) throw new TravelSourceFailure({ code: 'valhalla/build-failed', value: `no file ${extract}` });
  await mkdir(join(folder, 'tiles'), { recursive: true });
  const configuration = await getConfig({ tileDir: resolve(folder, 'tiles'), tileExtract: '' });
  const file = join(folder, CONFIGURATION);
  await writeFile(file, `${JSON.stringify(configuration, undefined, 2)}\n`);
  await run(['build_tiles', '-c', resolve(file), resolve(extract)], signal, onLine);
}

function run(
  args: string[],
  signal: AbortSignal | undefined,
  onLine: ((line: string) => void) | undefined,
): Promise<void> {
  const command = join(
    dirname(createRequire(import.meta.url).resolve('@valhallajs/valhallajs')),
    'bin',
    'valhalla-cli.js',
  );
  return new Promise((done, fail) => {
    const builder = spawn(process.execPath, [command, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
    });
    let last = '';
    for (const stream of [builder.stdout, builder.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        last = line;
        onLine?.(line);
      });
    }
    builder.on('error', fail);
    builder.on('close', (code) => {
      if (code === 0) done();
      else fail(new TravelSourceFailure({ code: 'valhalla/build-failed', value: `${last} (exit ${code})` }));
    });
  });
}

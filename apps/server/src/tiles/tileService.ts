import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { type TileSetId, tileSets } from './tileSets.ts';
import type { TileAnswer, TileQuestion } from './tileWorker.ts';

/** Tiles of one version of the data: from memory, then from disk, then made by a worker thread. */
export interface TileService {
  readonly version: string;
  /** A tile compressed with gzip; empty where there is nothing to draw. */
  tile(set: TileSetId, z: number, x: number, y: number): Promise<Uint8Array>;
  /** Makes the tiles that the first look needs. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

const IN_MEMORY = 2000;

export function createTileService(url: string, dataFolder: string, version: string): TileService {
  const folder = join(dataFolder, 'tiles', version);
  const memory = new Map<string, Promise<Uint8Array>>();
  const waiting = new Map<number, { resolve: (tile: Uint8Array) => void; reject: (error: Error) => void }>();
  let worker: Worker | undefined;
  let asked = 0;
  let closed = false;

  function tile(set: TileSetId, z: number, x: number, y: number): Promise<Uint8Array> {
    const key = `${set}-${z}-${x}-${y}`;
    const known = memory.get(key);
    if (known) return known;
    const found = fromDisk(key).then((bytes) => bytes ?? make(key, { number: ++asked, set, z, x, y }));
    found.catch(() => memory.delete(key));
    memory.set(key, found);
    if (memory.size > IN_MEMORY) memory.delete(memory.keys().next().value!);
    return found;
  }

  async function fromDisk(key: string): Promise<Uint8Array | undefined> {
    return readFile(join(folder, `${key}.pbf.gz`)).catch(() => undefined);
  }

  async function make(key: string, question: TileQuestion): Promise<Uint8Array> {
    const bytes = await ask(question);
    await keep(key, bytes).catch(() => {});
    return bytes;
  }

  function ask(question: TileQuestion): Promise<Uint8Array> {
    if (closed) return Promise.reject(new Error('Got a question for tiles when expected none: the server is closing.'));
    worker ??= startWorker();
    return new Promise((resolve, reject) => {
      waiting.set(question.number, { resolve, reject });
      worker!.postMessage(question);
    });
  }

  /** Written apart, then renamed: a reader never sees half a tile. */
  async function keep(key: string, bytes: Uint8Array): Promise<void> {
    await mkdir(folder, { recursive: true });
    const draft = join(folder, `${key}.${process.pid}.draft`);
    await writeFile(draft, bytes);
    await rename(draft, join(folder, `${key}.pbf.gz`));
  }

  function startWorker(): Worker {
    const started = new Worker(new URL('./tileWorker.ts', import.meta.url), { workerData: { url } });
    started.unref();
    started.on('message', ({ number, tile: bytes, failure }: TileAnswer) => {
      const question = waiting.get(number);
      waiting.delete(number);
      if (bytes) question?.resolve(bytes);
      else question?.reject(new Error(`The tile could not be made: ${failure}`));
    });
    started.on('error', failAll);
    return started;
  }

  function failAll(error: Error): void {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  return {
    version,
    tile,
    async prepare() {
      await removeOlder(join(dataFolder, 'tiles'), version);
      for (const [set, { prepareTo }] of Object.entries(tileSets)) {
        for (let z = 0; z <= prepareTo; z++) {
          for (const [x, y] of tilesOfFrance(z)) await tile(set as TileSetId, z, x, y);
        }
      }
    },
    async close() {
      closed = true;
      const ending = worker?.terminate();
      failAll(new Error('The server is closing.'));
      await ending;
    },
  };
}

/** Tiles of earlier data: nobody asks for them any more. */
async function removeOlder(folder: string, version: string): Promise<void> {
  const versions = await readdir(folder).catch((): string[] => []);
  await Promise.all(
    versions.filter((name) => name !== version).map((name) => rm(join(folder, name), { recursive: true, force: true })),
  );
}

/** The tiles of a zoom that hold part of European France: longitudes −5.2 to 9.6, latitudes 41.3 to 51.1. */
function tilesOfFrance(z: number): [number, number][] {
  const column = (lon: number) => Math.floor(((lon + 180) / 360) * 2 ** z);
  const row = (lat: number) => Math.floor((0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI)) * 2 ** z);
  const tiles: [number, number][] = [];
  for (let x = column(-5.2); x <= column(9.6); x++) for (let y = row(51.1); y <= row(41.3); y++) tiles.push([x, y]);
  return tiles;
}

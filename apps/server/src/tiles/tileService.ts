import { access, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TileSetId, tileSets } from './tileSets.ts';
import { createTileThread } from './tileThread.ts';

/** Tiles of one version of the data: from memory, then from disk, then made by a thread. */
export interface TileService {
  readonly version: string;
  /** A tile compressed with gzip; empty where there is nothing to draw. */
  tile(set: TileSetId, z: number, x: number, y: number): Promise<Uint8Array>;
  /** Makes every tile of the sets that have many polygons once, those of the first screens first, and keeps them on disk. */
  prepare(): Promise<void>;
  close(): Promise<void>;
}

const premadeSets = (Object.keys(tileSets) as TileSetId[]).filter((set) => tileSets[set].premade);
/** Tiles in memory: a few kilobytes each. */
const IN_MEMORY = 1000;

export function createTileService(url: string, dataFolder: string, version: string): TileService {
  const folder = join(dataFolder, 'tiles', version);
  const complete = join(folder, 'complete');
  const thread = createTileThread(url);
  const memory = new Map<string, Promise<Uint8Array>>();
  let isComplete = false;
  let closed = false;

  function tile(set: TileSetId, z: number, x: number, y: number): Promise<Uint8Array> {
    const key = `${set}-${z}-${x}-${y}`;
    const known = memory.get(key);
    if (known) return known;
    const found = readFile(join(folder, `${key}.pbf.gz`)).catch(() => made(key, set, z, x, y));
    memory.set(key, found);
    found.catch(() => memory.delete(key));
    if (memory.size > IN_MEMORY) memory.delete(memory.keys().next().value!);
    return found;
  }

  async function made(key: string, set: TileSetId, z: number, x: number, y: number): Promise<Uint8Array> {
    if (isComplete && tileSets[set].premade) return new Uint8Array();
    const bytes = await thread.tile(set, z, x, y);
    await keep(`${key}.pbf.gz`, bytes);
    return bytes;
  }

  /** Written apart, then renamed: a reader never sees half a tile. */
  async function keep(name: string, bytes: Uint8Array): Promise<void> {
    await mkdir(folder, { recursive: true });
    const draft = join(folder, `${name}.${process.pid}.draft`);
    await writeFile(draft, bytes);
    await rename(draft, join(folder, name));
  }

  async function prepareSet(set: TileSetId): Promise<void> {
    for (const z of zoomsInOrder(tileSets[set].maxZoom)) {
      for (const [x, y] of await thread.covered(set, z)) {
        if (closed) return;
        await tile(set, z, x, y);
      }
    }
  }

  return {
    version,
    tile,
    async prepare() {
      await removeOlder(join(dataFolder, 'tiles'), version);
      isComplete = await exists(complete);
      if (isComplete) return;
      for (const set of premadeSets) await prepareSet(set);
      if (closed) return;
      await keep('complete', new Uint8Array());
      isComplete = true;
    },
    async close() {
      closed = true;
      await thread.end();
    },
  };
}

/** The zooms of the first screens (a région, France), then the wider, then the closer ones. */
function zoomsInOrder(maxZoom: number): number[] {
  const all = Array.from({ length: maxZoom + 1 }, (_, z) => z);
  return [5, 6, 7, 4, ...all.filter((z) => z < 4 || z > 7)].filter((z) => z <= maxZoom);
}

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Tiles of earlier data: nobody asks for them any more. */
async function removeOlder(folder: string, version: string): Promise<void> {
  const versions = await readdir(folder).catch((): string[] => []);
  const older = versions.filter((name) => name !== version);
  await Promise.all(older.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

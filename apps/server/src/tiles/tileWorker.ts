import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import type { TileMaker } from './tileMaker.ts';
import { type TileSetId, tileSets } from './tileSets.ts';

/** What the worker is asked: a tile of a set. */
export interface TileQuestion {
  readonly number: number;
  readonly set: TileSetId;
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Its answer: the tile, compressed with gzip; empty where there is nothing to draw. */
export interface TileAnswer {
  readonly number: number;
  readonly tile?: Uint8Array;
  readonly failure?: string;
}

const makers = new Map<TileSetId, Promise<TileMaker>>();

parentPort!.on('message', async (question: TileQuestion) => {
  parentPort!.postMessage(await answer(question));
});

async function answer({ number, set, z, x, y }: TileQuestion): Promise<TileAnswer> {
  try {
    const maker = makers.get(set) ?? read(set);
    makers.set(set, maker);
    const tile = (await maker).tile(z, x, y);
    return { number, tile: tile ? gzipSync(tile, { level: 9 }) : new Uint8Array() };
  } catch (error) {
    makers.delete(set);
    return { number, failure: (error as Error).message };
  }
}

async function read(set: TileSetId): Promise<TileMaker> {
  const client = new pg.Client({ connectionString: (workerData as { url: string }).url });
  await client.connect();
  try {
    return await tileSets[set].read(client);
  } finally {
    await client.end();
  }
}

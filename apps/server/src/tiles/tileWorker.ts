import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import type { TileMaker } from './tileMaker.ts';
import { type TileSetId, tileSets } from './tileSets.ts';

/** What the worker is asked: a tile of a set, or which tiles of a zoom hold something. */
export type TileQuestion = { readonly number: number; readonly set: TileSetId; readonly z: number } & (
  | { readonly kind: 'tile'; readonly x: number; readonly y: number }
  | { readonly kind: 'covered' }
);

/** Its answer: the tile compressed with gzip (empty where there is nothing to draw), the list, or why not. */
export interface TileAnswer {
  readonly number: number;
  readonly value?: Uint8Array | readonly (readonly [number, number])[];
  readonly failure?: string;
}

const makers = new Map<TileSetId, Promise<TileMaker>>();

parentPort!.on('message', async (question: TileQuestion) => {
  parentPort!.postMessage(await answer(question));
});

async function answer(question: TileQuestion): Promise<TileAnswer> {
  const { number, set, z } = question;
  try {
    const maker = makers.get(set) ?? read(set);
    makers.set(set, maker);
    if (question.kind === 'covered') return { number, value: (await maker).covered(z) };
    const tile = (await maker).tile(z, question.x, question.y);
    return { number, value: tile ? gzipSync(tile, { level: 9 }) : new Uint8Array() };
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

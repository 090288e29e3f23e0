import { Worker } from 'node:worker_threads';
import type { TileSetId } from './tileSets.ts';
import type { TileAnswer, TileQuestion } from './tileWorker.ts';

/** The thread that makes tiles: started by the first question, ended after a minute without any, so that its memory goes. */
export interface TileThread {
  tile(set: TileSetId, z: number, x: number, y: number): Promise<Uint8Array>;
  covered(set: TileSetId, z: number): Promise<readonly (readonly [number, number])[]>;
  /** Questions without answer yet are refused; a later question starts a new thread. */
  end(): Promise<void>;
}

/** All of France takes about 400; the limit makes the thread tidy up rather than grow. */
const HEAP_MB = 768;

const IDLE_MS = 60_000;

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };
type Asked<Question> = Question extends { number: number } ? Omit<Question, 'number'> : never;

export function createTileThread(url: string): TileThread {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let asked = 0;
  let idle: NodeJS.Timeout | undefined;

  function ask<Value>(question: Asked<TileQuestion>): Promise<Value> {
    worker ??= start();
    clearTimeout(idle);
    const number = ++asked;
    return new Promise<Value>((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      worker!.postMessage({ ...question, number });
    });
  }

  function start(): Worker {
    const started = new Worker(new URL('./tileWorker.ts', import.meta.url), {
      workerData: { url },
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    started.unref();
    started.on('message', ({ number, value, failure }: TileAnswer) => {
      const question = waiting.get(number);
      waiting.delete(number);
      if (waiting.size === 0) idle = setTimeout(end, IDLE_MS).unref();
      if (failure === undefined) question?.resolve(value as never);
      else question?.reject(new Error(`The tiles could not be made: ${failure}`));
    });
    started.on('error', refuseAll);
    return started;
  }

  function refuseAll(error: Error): void {
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  async function end(): Promise<void> {
    clearTimeout(idle);
    const ending = worker?.terminate();
    refuseAll(new Error('The tiles are no longer made.'));
    await ending;
  }

  return {
    tile: (set, z, x, y) => ask({ kind: 'tile', set, z, x, y }),
    covered: (set, z) => ask({ kind: 'covered', set, z }),
    end,
  };
}

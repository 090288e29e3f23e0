import { ApiError } from '@maillage/contract';
import type { Actor, Database } from '@maillage/database';
import type { LedgerChanges } from '../access/displayed.ts';
import { noChanges } from '../access/displayed.ts';
import { type Atlas, createAtlas } from './atlas.ts';
import { createPlaces } from './places.ts';
import { readReference } from './readReference.ts';
import { loadTravel } from './travelFile.ts';

/** The atlas of a running host: the current one, and how to get the next. */
export interface AtlasHolder {
  /** Throws `reference/loading` while there is none. */
  current(): Atlas;
  /**
   * Reads the reference tables again and swaps the atlas in one step; the old one answers until then. Calls that come while
   * one runs share it; one more runs after it if the tables may have changed meanwhile.
   */
  reload(): Promise<Atlas>;
  /** Reloads when an import of any process changed the tables since. */
  refresh(): Promise<void>;
  /** Called after every swap. */
  onSwap(listener: (atlas: Atlas) => void): void;
  /** What the ledger of a reader's organisation changed since the registers; the ledger capability gives it. */
  changesFor: (actor: Actor, profession: string) => Promise<LedgerChanges>;
}

const holders = new WeakMap<Database, AtlasHolder>();

/** The holder of this database, made when first asked. `dataFolder` keeps the table of travel times between starts. */
export function atlasOf(database: Database, dataFolder?: string): AtlasHolder {
  const known = holders.get(database);
  if (known) return known;
  const holder = createHolder(database, dataFolder);
  holders.set(database, holder);
  return holder;
}

function createHolder(database: Database, dataFolder: string | undefined): AtlasHolder {
  let atlas: Atlas | undefined;
  let running: Promise<Atlas> | undefined;
  let next: Promise<Atlas> | undefined;
  let seen = '';
  const listeners: ((atlas: Atlas) => void)[] = [];

  async function load(): Promise<Atlas> {
    const stamp = await importStamp(database);
    const reference = await readReference(database.ownerPool);
    const places = createPlaces(reference.communes);
    const travel = await loadTravel(places, dataFolder);
    const loaded = createAtlas(reference, places, travel);
    seen = stamp;
    if (places.count === 0) throw new ApiError('reference/loading');
    atlas = loaded;
    for (const listener of listeners) listener(loaded);
    return loaded;
  }

  function reload(): Promise<Atlas> {
    if (!running) {
      running = load().finally(() => {
        running = undefined;
      });
      return running;
    }
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return reload();
      });
    return next;
  }

  return {
    current() {
      if (!atlas) throw new ApiError('reference/loading');
      return atlas;
    },
    reload,
    async refresh() {
      await (next ?? running)?.catch(() => undefined); // it may have begun before the last import ended
      if ((await importStamp(database)) === seen) return;
      await reload();
    },
    onSwap: (listener) => void listeners.push(listener),
    changesFor: async () => noChanges,
  };
}

/** Changes with every import and with none else. */
async function importStamp(database: Database): Promise<string> {
  const { rows } = await database.ownerPool.query<{ stamp: string }>(
    `select concat(count(*), ' ', coalesce(max(id), 0), ' ', (select count(*) from commune)) as stamp from data_import where current`,
  );
  return rows[0]!.stamp;
}

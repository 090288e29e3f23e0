import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { TravelPlace, TravelTimeSource } from '@maillage/travel';
import { type AskBlock, tableByBlocks } from '../blocks.ts';
import type { TravelSourceKind } from '../travelSourceKind.ts';
import { CONFIGURATION } from '../valhalla/buildTiles.ts';
import { loadValhalla, type Valhalla } from '../valhalla/engine.ts';

/** Real road times from tiles made by `buildValhallaTiles`; the native router is an optional dependency. */
export const valhallaKind: TravelSourceKind = {
  id: 'valhalla',
  location: 'folder',
  async open(folder) {
    const engine = await loadValhalla();
    if ('code' in engine) return { status: 'refused', problems: [engine] };
    const file = join(folder, CONFIGURATION);
    if (!existsSync(file)) return { status: 'refused', problems: [{ code: 'valhalla/no-tiles', value: folder }] };
    return { status: 'ready', source: sourceOf(startActor(engine, file, folder)) };
  },
};

/** 100 × 100 takes 0.9 s; memory grows with the square, so more in one question is not better. */
const BLOCK_SIZE = 50;
/** A place further than this from any road has none. */
const NEAREST_ROAD_METRES = 2000;

type Actor = InstanceType<Valhalla['Actor']>;

function startActor({ Actor }: Valhalla, file: string, folder: string): Actor {
  const configuration = JSON.parse(readFileSync(file, 'utf8'));
  configuration.mjolnir.tile_dir = resolve(folder, 'tiles'); // the folder may have been moved
  configuration.service_limits.auto.max_matrix_location_pairs = BLOCK_SIZE ** 2;
  return new Actor(configuration);
}

function sourceOf(actor: Actor): TravelTimeSource {
  return {
    id: 'valhalla',
    symmetric: false,
    async times(places, reach, options = {}) {
      const reachable = await placesOnRoads(actor, places, options.signal);
      return tableByBlocks(places, reach, (from, to) => ask(actor, reachable, from, to), {
        size: BLOCK_SIZE,
        ...options,
      });
    },
  };
}

/** One place without a road near it would make the router refuse the whole question: they are found first. */
async function placesOnRoads(actor: Actor, places: readonly TravelPlace[], signal: AbortSignal | undefined) {
  const onRoads = new Set<TravelPlace>();
  for (let first = 0; first < places.length; first += BLOCK_SIZE) {
    signal?.throwIfAborted();
    const block = places.slice(first, first + BLOCK_SIZE);
    const found = (await actor.locate({
      locations: block.map(toLocation),
      costing: 'auto',
      verbose: false,
    })) as Located[];
    found.forEach(({ edges, nodes }, k) => {
      if (edges?.length || nodes?.length) onRoads.add(block[k]!);
    });
  }
  return onRoads;
}

interface Located {
  readonly edges: readonly unknown[] | null;
  readonly nodes: readonly unknown[] | null;
}

async function ask(
  actor: Actor,
  onRoads: ReadonlySet<TravelPlace>,
  from: readonly TravelPlace[],
  to: readonly TravelPlace[],
): ReturnType<AskBlock> {
  const sources = from.filter((place) => onRoads.has(place));
  const targets = to.filter((place) => onRoads.has(place));
  const seconds = sources.length === 0 || targets.length === 0 ? [] : await matrix(actor, sources, targets);
  let row = 0;
  return from.map((origin) => {
    if (!onRoads.has(origin) || targets.length === 0) return to.map(() => null);
    const known = seconds[row++]!;
    let column = 0;
    return to.map((place) => (onRoads.has(place) ? known[column++]! : null));
  });
}

async function matrix(
  actor: Actor,
  sources: readonly TravelPlace[],
  targets: readonly TravelPlace[],
): Promise<(number | null)[][]> {
  const answer = await actor.matrix({
    sources: sources.map(toLocation),
    targets: targets.map(toLocation),
    costing: 'auto',
    verbose: false,
  });
  return answer['sources_to_targets'].durations;
}

function toLocation({ lon, lat }: TravelPlace) {
  return { lon, lat, search_cutoff: NEAREST_ROAD_METRES };
}

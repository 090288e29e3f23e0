import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  sameTravelTable,
  type TravelPlace,
  type TravelTimeSource,
  travelMinutes,
  validateTravelTable,
} from '@maillage/travel';
import { minutes } from '@maillage/units';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { communes } from '../estimate/communes.ts';
import { startOsrmPeer } from '../testing/osrmPeer.ts';
import { buildValhallaTiles } from '../valhalla/buildTiles.ts';
import { travelSources } from './index.ts';
import { osrmSource } from './osrm-http.ts';

const mirror = process.env['MAILLAGE_DATA_MIRROR'] ?? join(import.meta.dirname, '../../../../../shared/data');
const andorra = join(mirror, 'osm/andorra.osm.pbf');
const reach = minutes(25);

/** Places of a member, the last of which no road reaches, and the source over them. */
interface Fixture {
  readonly missing?: string | false;
  readonly places: readonly TravelPlace[];
  open(folder: string): Promise<TravelTimeSource>;
}

const nord = communes()
  .all.filter(({ code }) => /^62[45]/.test(code))
  .map(({ code, lon, lat }) => ({ id: code, lon, lat }));
const yeu = communes().byCode('85113')!;
const beside = { id: 'beside', lon: nord[0]!.lon + 1e-7, lat: nord[0]!.lat };
/** Square kilometres of a plain: 2 minutes a kilometre one way, 3 the other; the last place is cut off. */
const line = Array.from({ length: 12 }, (_, k) => ({ id: `p${k}`, lon: 2 + k * 0.0127, lat: 50 }));
const secondsOnLine = (i: number, j: number): number | null =>
  i === j ? 0 : i === 11 || j === 11 ? null : j > i ? (j - i) * 120 : (i - j) * 180;

const fixtures: Record<keyof typeof travelSources, Fixture> = {
  estimate: {
    places: [...nord, beside, { id: yeu.code, lon: yeu.lon, lat: yeu.lat }],
    open: () => ready('estimate', ''),
  },
  'matrix-file': {
    places: line,
    open(folder) {
      const file = join(folder, 'matrix.csv');
      const rows = line.map((from, i) => [from.id, ...line.map((_, j) => secondsOnLine(i, j) ?? '')].join(';'));
      writeFileSync(file, `\uFEFF"id";${line.map(({ id }) => id).join(';')}\r\n${rows.join('\r\n')}\r\n`);
      return ready('matrix-file', file);
    },
  },
  'osrm-http': {
    places: line,
    async open() {
      const peer = await startOsrmPeer(line, secondsOnLine);
      closing.push(peer.close);
      return osrmSource(peer.address, { blockSize: 5, tries: 2, timeoutMilliseconds: 2000, pauseMilliseconds: 5 });
    },
  },
  valhalla: {
    missing: !existsSync(andorra) && 'needs the extracts of MAILLAGE_DATA_MIRROR',
    places: [
      { id: 'Andorra la Vella', lon: 1.5218, lat: 42.5063 },
      { id: 'Sant Julià', lon: 1.4913, lat: 42.4637 },
      { id: 'Encamp', lon: 1.5801, lat: 42.5347 },
      { id: 'Ordino', lon: 1.5332, lat: 42.5563 },
      { id: 'Pas de la Casa', lon: 1.7333, lat: 42.5425 },
      { id: 'beside', lon: 1.52181, lat: 42.5063 },
      { id: 'at sea', lon: 3.6, lat: 42.3 },
    ],
    async open(folder) {
      await buildValhallaTiles(andorra, join(folder, 'andorra'));
      return ready('valhalla', join(folder, 'andorra'));
    },
  },
};

const closing: (() => void)[] = [];
const folder = mkdtempSync(join(tmpdir(), 'travel-sources-'));
afterAll(() => {
  for (const close of closing) close();
  rmSync(folder, { recursive: true });
});

async function ready(id: keyof typeof travelSources, location: string): Promise<TravelTimeSource> {
  const opened = await travelSources[id].open(location, { unit: 'seconds' });
  if (opened.status === 'refused') throw new Error(JSON.stringify(opened.problems));
  return opened.source;
}

for (const [id, fixture] of Object.entries(fixtures)) {
  const { missing = false, places } = fixture;
  describe.skipIf(missing)(missing ? `${id}: ${missing}` : id, () => {
    let source: TravelTimeSource;
    beforeAll(async () => {
      source = await fixture.open(folder);
    });

    test('keeps the contract of a table: diagonal 0, positive elsewhere, within reach, destinations in order', async () => {
      const table = await source.times(places, reach);
      expect(validateTravelTable(table)).toEqual([]);
      expect([table.places, table.reach]).toEqual([places.length, reach]);
      expect(table.destination.length).toBeGreaterThan(places.length * 2);
    });

    test('the same places give the same table', async () => {
      expect(sameTravelTable(await source.times(places, reach), await source.times(places, reach))).toBe(true);
    });

    test('a shorter reach gives the same times, fewer of them', async () => {
      const [long, short] = [await source.times(places, reach), await source.times(places, minutes(9))];
      places.forEach((_, i) => {
        places.forEach((_, j) => {
          const time = travelMinutes(long, i, j);
          expect(travelMinutes(short, i, j)).toBe(time <= 9 ? time : Number.POSITIVE_INFINITY);
        });
      });
    });

    test('is symmetric when it says so', async () => {
      if (!source.symmetric) return;
      const table = await source.times(places, reach);
      places.forEach((_, i) => {
        places.forEach((_, j) => {
          expect(travelMinutes(table, i, j)).toBe(travelMinutes(table, j, i));
        });
      });
    });

    test('a place that no road reaches has itself only', async () => {
      const table = await source.times(places, reach);
      const last = places.length - 1;
      expect(table.start[last + 1]! - table.start[last]!).toBe(1);
      expect([...table.destination].filter((to) => to === last)).toHaveLength(1);
    });

    test('no place at all gives an empty table', async () => {
      expect((await source.times([], reach)).start).toEqual(Uint32Array.of(0));
    });

    test('obeys an abort and tells its progress', async () => {
      await expect(source.times(places, reach, { signal: AbortSignal.abort() })).rejects.toThrow();
      const seen: number[] = [];
      await source.times(places, reach, { onProgress: ({ done, total }) => seen.push(done / total) });
      expect(seen.at(-1)).toBe(1);
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
    });
  });
}

test('every file is registered under its own name, and has its fixture', () => {
  const files = readdirSync(import.meta.dirname).filter((f) => f.endsWith('.ts') && !/^index|\.test\./.test(f));
  const ids = files.map((f) => f.replace(/\.ts$/, '')).sort();
  expect(Object.keys(travelSources).sort()).toEqual(ids);
  expect(Object.values(travelSources).map(({ id }) => id)).toEqual(Object.keys(travelSources));
});

import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommuneAccess, ErrorAnswer, MapValues, TerritoryAccess } from '@maillage/contract';
import { createReferenceStore, type Database } from '@maillage/database';
import { testDatabase } from '@maillage/database/testing';
import { pullSets } from '@maillage/open-data';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atlasOf } from '../atlas/holder.ts';
import { type App, createServer } from '../server.ts';
import { readSettings } from '../settings.ts';

const mirror = process.env['MAILLAGE_DATA_MIRROR'] ?? join(import.meta.dirname, '../../../../../shared/data');
const missing = !existsSync(join(mirror, 'drees/apl-generalistes.xlsx'));
const why = missing ? ` (skipped: no official data in ${mirror}; set MAILLAGE_DATA_MIRROR)` : '';

describe.skipIf(missing)(`on the official data of all France, over HTTP${why}`, () => {
  let database: Database;
  let app: App;
  let folder: string;
  let origin: string;
  beforeAll(async () => {
    database = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'maillage-france-'));
    const store = createReferenceStore(database.ownerPool);
    const sets = ['communes-centroids', 'drees-apl', 'insee-bpe-professionals'];
    await pullSets(sets, { store, origin: { kind: 'mirror', location: mirror }, folder });
    app = await createServer({
      database,
      settings: readSettings({ MAILLAGE_DATA_FOLDER: folder, MAILLAGE_LOG: 'silent' }),
    });
    origin = await app.listen({ host: '127.0.0.1', port: 0 });
    await atlasOf(database, folder).reload();
  }, 300_000);
  afterAll(async () => {
    await app?.close();
    await database?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  async function get<Answer>(path: string, schema: TSchema, status = 200): Promise<Answer> {
    const answer = await fetch(origin + path);
    const body = await answer.json();
    expect(answer.status, JSON.stringify(body).slice(0, 500)).toBe(status);
    expect([...Value.Errors(schema, body)].slice(0, 3)).toEqual([]);
    return body as Answer;
  }

  // values of the workbook, sheet "APL 2022"
  test.each([
    ['62510', 'Liévin', 4.748, 4.186, 29006.311],
    ['62498', 'Lens', 6.151, 5.532, 32172.494],
    ['01001', "L'Abergement-Clémenciat", 1.89, 1.828, 810.855],
    ['2A004', 'Ajaccio', 4.032, 3.249, 74751.791],
    ['75101', 'Paris 1er Arrondissement', 6.18, 4.968, 15880.362],
  ])('%s %s: the published %d is found again, digit for digit', async (code, name, value, under65, standardised) => {
    const access = await get<CommuneAccess>(`/api/communes/${code}/access?year=2022`, CommuneAccess);
    expect(access).toMatchObject({ name, value, official: value, under65, standardisedPopulation: standardised });
  });

  test('the contributions of a commune add up to its recomputed value', async () => {
    for (const code of ['62510', '75056', '2A004', '97411']) {
      const { contributions, recomputed } = await get<CommuneAccess>(`/api/communes/${code}/access`, CommuneAccess);
      const sum = contributions.reduce((total, part) => total + part.value, 0);
      expect(Math.abs(sum - recomputed!)).toBeLessThan(1e-9 * recomputed!);
    }
  });

  test('care is conserved: what people receive is what the doctors that somebody can reach give', async () => {
    const access = atlasOf(database).current().accessOf('general-practitioner');
    const received = access.recomputed.reduce((sum, value, i) => sum + value * access.demand[i]!, 0);
    const given = access.supply.reduce((sum, supply, i) => sum + (access.competing()[i]! > 0 ? supply : 0), 0);
    expect(Math.abs(received / given - 1)).toBeLessThan(1e-10);
  });

  test('each département’s people and communes add up to those of France', async () => {
    const { territories } = (await (await fetch(`${origin}/api/territories?kind=departement&limit=200`)).json()) as {
      territories: { population: number; communes: number }[];
    };
    const france = atlasOf(database).current().areas.byId.get('france')!;
    expect(territories.reduce((sum, { population }) => sum + population, 0)).toBe(france.population);
    const arrondissements = 20 + 16 + 9; // of Paris, Marseille and Lyon, which count as one commune each
    expect(territories.reduce((sum, { communes }) => sum + communes, 0)).toBe(
      france.members.length - arrondissements + 3,
    );
  });

  test('the CSV of a région parses back to the numbers of its JSON', async () => {
    const { rows } = await get<TerritoryAccess>('/api/territories/departement-62/access', TerritoryAccess);
    const csv = await (await fetch(`${origin}/api/territories/departement-62/access?format=csv&lang=fr`)).text();
    const lines = csv.split('\r\n').slice(1);
    const number = (text: string) => (text === '' ? null : Number(text.replace(',', '.')));
    const read = lines.slice(0, lines.indexOf('')).map((line) => {
      const [code, , population, value, under65] = line.split(';');
      return [code, number(population!), number(value!), number(under65!)];
    });
    expect(read).toEqual(rows.map(({ code, population, value, under65 }) => [code, population, value, under65]));
  });

  test('the map holds one value for each of its codes, and a reader who has them gets 304', async () => {
    const { codes, values } = await get<MapValues>('/api/map/values?indicator=apl-official', MapValues);
    expect(values).toHaveLength(codes.length);
    expect(values[codes.indexOf('62510')]).toBe(4.748);
    const first = await fetch(`${origin}/api/map/values?indicator=apl-official`);
    const again = await fetch(`${origin}/api/map/values?indicator=apl-official`, {
      headers: { 'if-none-match': first.headers.get('etag')! },
    });
    expect(again.status).toBe(304);
  });

  test('a code merged since leads to the commune of today; one that never was gets neighbours', async () => {
    const merged = (await (await fetch(`${origin}/api/communes/62461`)).json()) as { code: string; formerCode: string };
    expect(merged.formerCode).toBe('62461');
    const { error } = await get<ErrorAnswer>('/api/communes/62999', ErrorAnswer, 404);
    expect((error.details!['suggestions'] as { code: string }[])[0]!.code).toMatch(/^62/);
  });
});

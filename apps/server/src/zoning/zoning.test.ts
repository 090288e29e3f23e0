import {
  ZoningComments,
  ZoningDraft,
  ZoningDraftList,
  ZoningHistory,
  ZoningRegions,
  ZoningSelection,
  ZoningWritten,
} from '@maillage/contract';
import { Type } from 'typebox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startZoningServer, type ZoningServer } from './testing/zoningServer.ts';

let server: ZoningServer;
let claire: string;
let paul: string;
let rose: string;
let stranger: string;
beforeAll(async () => {
  server = await startZoningServer();
  const first = await server.signIn('coordinator');
  claire = first.cookie;
  paul = (await server.signIn('coordinator', first.organisation)).cookie;
  rose = (await server.signIn('elected', first.organisation)).cookie;
  stranger = (await server.signIn('coordinator')).cookie;
});
afterAll(() => server?.stop());

async function open(name = 'Zonage 2027'): Promise<string> {
  const payload = { name, region: '32' };
  const opened = { method: 'POST', url: '/api/zoning/drafts', payload } as const;
  return (await server.ask(claire, opened, Type.Object({ id: Type.String() }), 201)).id;
}
const read = (id: string, cookie = claire) => server.ask(cookie, { url: `/api/zoning/drafts/${id}` }, ZoningDraft);
const post = (id: string, action: string, payload?: object) =>
  ({ method: 'POST', url: `/api/zoning/drafts/${id}/${action}`, ...(payload && { payload }) }) as const;
const move = (id: string, moves: object[], cookie = claire, version?: number) =>
  server.ask(cookie, post(id, 'moves', { moves, ...(version !== undefined && { version }) }), ZoningWritten);
const setRules = async (id: string, change: (rules: ZoningDraft['parameters']) => ZoningDraft['parameters']) =>
  ({
    method: 'PUT',
    url: `/api/zoning/drafts/${id}/parameters`,
    payload: change((await read(id)).parameters),
  }) as const;
const ceilings = (zipMax: number, zacMax: number) => (rules: ZoningDraft['parameters']) => ({
  ...rules,
  ceilings: { ...rules.ceilings, zipMax, zacMax, source: 'Instruction d’essai', date: '2026-01-01' },
});

test('the national selection of a région, from what is published of doctors of 65 and younger', async () => {
  const selection = await server.ask(claire, { url: '/api/zoning/selection?region=32' }, ZoningSelection);
  expect(selection).toMatchObject({ basis: 'bassin-de-vie', access: { year: 2022, measure: 'under-65' } });
  const values = selection.units.map(({ id, population, value }) => [id, population, value && +value.toFixed(4)]);
  expect(values).toEqual([
    ['62001', 1500, 2.0625],
    ['commune-59001', 2000, 4.2],
    ['62003', 3000, 3],
    ['62004', 2000, 3.6],
  ]);
  expect(selection.assessment.people).toEqual({ zip: 1500, zac: 0, zv: 5000, hz: 2000 });
  const { regions } = await server.ask(claire, { url: '/api/zoning/regions' }, ZoningRegions);
  expect(regions.map(({ code }) => code).sort()).toEqual(['11', '32']);
});

test('TVS, once loaded, are the units instead of bassins de vie', async () => {
  await server.database.ownerPool.query(`
    insert into division values ('tvs', 'T1', 'TVS Un', '2024');
    insert into commune_division select code, 'tvs', 'T1' from commune where region = '32'`);
  await server.reload();
  const selection = await server.ask(claire, { url: '/api/zoning/selection?region=32' }, ZoningSelection);
  expect(selection).toMatchObject({ basis: 'tvs', units: [{ id: 'T1', name: 'TVS Un', population: 8500 }] });
  await server.database.ownerPool.query(`delete from division where kind = 'tvs'`);
  await server.reload();
});

test('a unit that reaches into another région is valued whole, (3.6 × 2,000 + 2 × 330) / 2,330, and counted here only', async () => {
  const place = `values ('75101', 'bassin-de-vie', '62004')`;
  await server.database.ownerPool.query(`insert into commune_division (commune, kind, code) ${place}`);
  await server.reload();
  const { units } = await server.ask(claire, { url: '/api/zoning/selection?region=32' }, ZoningSelection);
  const crossing = units.find((unit) => unit.id === '62004')!;
  expect(crossing).toMatchObject({ partial: true, population: 2000 });
  expect(crossing.value).toBeCloseTo((3.6 * 2000 + 2 * 330) / 2330, 12);
  await server.database.ownerPool.query(`delete from commune_division where commune = '75101'`);
  await server.reload();
});

test('a draft is proposed, moved, undone and redone; everybody of the organisation reads it', async () => {
  const id = await open();
  expect(await server.refusal(claire, post(id, 'proposal'))).toMatchObject({
    status: 422,
    code: 'zoning/ceilings-unknown',
    details: { missing: ['zip', 'zac'] },
  });
  await server.ask(claire, await setRules(id, ceilings(4500, 1000)), ZoningWritten);
  const proposed = await server.ask(claire, post(id, 'proposal'), ZoningWritten);
  expect(proposed.assessment.people).toEqual({ zip: 4500, zac: 0, zv: 2000, hz: 2000 });
  expect(proposed.passedOver).toEqual([
    { unit: '62004', name: 'Écourt', class: 'zip', excess: 2000 },
    { unit: '62004', name: 'Écourt', class: 'zac', excess: 1000 },
  ]);
  const moved = await move(id, [{ unit: '62004', class: 'zac' }]);
  expect(moved.assessment.remarks).toEqual([{ kind: 'ceiling-exceeded', gauge: 'zac', people: 1000 }]);
  const undone = await server.ask(claire, post(id, 'undo'), ZoningWritten);
  expect(undone.assessment).toEqual(proposed.assessment);
  expect(undone).toMatchObject({ canUndo: true, canRedo: true });
  const redone = await server.ask(claire, post(id, 'redo'), ZoningWritten);
  expect(redone.assessment).toEqual(moved.assessment);
  const seen = await read(id, rose);
  expect(seen).toMatchObject({ editable: false, assessment: moved.assessment });
  const { drafts } = await server.ask(rose, { url: '/api/zoning/drafts' }, ZoningDraftList);
  expect(drafts.map((draft) => draft.name)).toContain('Zonage 2027');
});

test('a locked unit and the margin refuse, with every reason; nothing is half-written', async () => {
  const id = await open();
  const refused = await server.refusal(
    claire,
    post(id, 'moves', {
      moves: [
        { unit: '62003', class: 'zac' },
        { unit: '62001', class: 'zac' },
      ],
    }),
  );
  expect(refused).toMatchObject({ status: 422, code: 'zoning/locked' });
  expect(refused.details.problems?.map(({ code }) => code)).toEqual(['zoning/locked', 'zoning/margin-exceeded']);
  expect((await read(id)).decisions).toEqual({});
  expect(await server.refusal(claire, post(id, 'moves', { moves: [{ unit: 'nowhere', class: 'zip' }] }))).toMatchObject(
    { code: 'zoning/unit-unknown' },
  );
});

test('with a wider margin a locked unit leaves ZIP for a written reason, which the history keeps', async () => {
  const id = await open();
  const wider = await setRules(id, (rules) => ({ ...rules, margin: { ...rules.margin, share: 0.3 } }));
  await server.ask(claire, wider, ZoningWritten);
  await move(id, [{ unit: '62001', class: 'zac', motivation: 'Maison de santé ouverte en mars' }]);
  const history = await server.ask(rose, { url: `/api/zoning/drafts/${id}/history` }, ZoningHistory);
  expect(history.changes.map(({ kind, name, before, after }) => [kind, name, before, after])).toEqual([
    ['move', 'Aubigny', null, 'zac'],
    ['parameters', '', null, null],
  ]);
  expect(history.changes[0]).toMatchObject({ motivation: 'Maison de santé ouverte en mars', by: 'Somebody' });
});

test('an undo that the rules no longer allow is refused: another has used the margin since', async () => {
  const id = await open();
  await server.ask(
    claire,
    await setRules(id, (rules) => ({ ...rules, margin: { ...rules.margin, share: 0.4 } })),
    ZoningWritten,
  );
  await move(id, [{ unit: '62001', class: 'zac', motivation: 'Raison' }]);
  await move(id, [{ unit: '62001', class: 'zip', motivation: null }]);
  await move(id, [{ unit: 'commune-59001', class: 'zip', motivation: 'Trois départs' }], paul);
  expect(await server.refusal(claire, post(id, 'undo'))).toMatchObject({ code: 'zoning/margin-exceeded' });
});

test('of two who read the same version the second is told, and a move elsewhere goes through', async () => {
  const id = await open();
  const { version } = await read(id);
  await move(id, [{ unit: '62003', class: 'zip' }], claire, version);
  expect(
    await server.refusal(paul, post(id, 'moves', { moves: [{ unit: '62003', class: 'zac' }], version })),
  ).toMatchObject({ status: 409, code: 'zoning/changed-meanwhile', details: { subject: 'Dainville' } });
  const elsewhere = await move(id, [{ unit: '62004', class: 'zac' }], paul, version);
  expect(elsewhere.assessment.people).toEqual({ zip: 4500, zac: 2000, zv: 0, hz: 2000 });
});

test('twenty moves at once are all kept, one after the other', async () => {
  const id = await open();
  await Promise.all(
    Array.from({ length: 20 }, (_, i) => move(id, [{ unit: '62003', class: i % 2 === 0 ? 'zip' : 'zac' }])),
  );
  const { changes } = await server.ask(claire, { url: `/api/zoning/drafts/${id}/history?limit=200` }, ZoningHistory);
  const chain = changes.toReversed();
  for (const [i, change] of chain.entries()) if (i > 0) expect(change.before).toBe(chain[i - 1]!.after);
});

test('an imported zone keeps the figures of the day a draft was opened', async () => {
  const id = await open();
  await server.database.ownerPool.query(`update apl set under_65 = 1 where commune = '62003' and year = 2022`);
  await server.reload();
  expect((await read(id)).units.find((unit) => unit.id === '62003')?.value).toBe(3);
  await server.database.ownerPool.query(`update apl set under_65 = 3 where commune = '62003' and year = 2022`);
  await server.reload();
});

test('any member comments; a quarter is added and taken away', async () => {
  const id = await open();
  const said = await server.ask(
    rose,
    post(id, 'comments', { unit: '62003', text: 'La CPTS est d’accord.' }),
    ZoningComments,
    201,
  );
  expect(said.comments).toMatchObject([{ unit: '62003', text: 'La CPTS est d’accord.' }]);
  const payload = {
    code: 'QN06203M',
    name: 'Les Cités',
    kind: 'qpv',
    commune: '62003',
    class: 'zip',
    population: 800,
    motivation: 'Aucun médecin',
  };
  const url = `/api/zoning/drafts/${id}/quarters`;
  expect((await server.ask(claire, { method: 'PUT', url, payload }, ZoningWritten)).quarters).toEqual([payload]);
  const outside = await server.refusal(claire, { method: 'PUT', url, payload: { ...payload, commune: '75101' } });
  expect(outside.code).toBe('zoning/quarter-outside');
  const gone = await server.ask(claire, { method: 'DELETE', url: `${url}/QN06203M` }, ZoningWritten);
  expect(gone.quarters).toEqual([]);
});

test('another organisation, or no such draft, is the same answer; a draft put aside comes back', async () => {
  const id = await open();
  for (const options of [
    { url: `/api/zoning/drafts/${id}` },
    post(id, 'moves', { moves: [{ unit: '62003', class: 'zip' }] }),
    post(id, 'undo'),
    post(id, 'comments', { unit: null, text: 'x' }),
  ])
    expect(await server.refusal(stranger, options)).toMatchObject({ status: 404, code: 'zoning/draft-unknown' });
  expect((await server.refusal(claire, { url: '/api/zoning/drafts/42' })).code).toBe('zoning/draft-unknown');
  const aside = (removed: boolean) =>
    server.request({
      method: 'PATCH',
      url: `/api/zoning/drafts/${id}`,
      headers: { cookie: claire },
      payload: { removed },
    });
  expect((await aside(true)).statusCode).toBe(204);
  expect((await server.refusal(claire, { url: `/api/zoning/drafts/${id}` })).status).toBe(404);
  expect((await aside(false)).statusCode).toBe(204);
  expect((await read(id)).name).toBe('Zonage 2027');
});

test('a région that is not, or whose units are not loaded, says so', async () => {
  const opened = (region: string) => ({
    method: 'POST' as const,
    url: '/api/zoning/drafts',
    payload: { name: 'x', region },
  });
  expect((await server.refusal(claire, opened('99'))).code).toBe('zoning/region-unknown');
  expect((await server.refusal(claire, opened('11'))).code).toBe('zoning/no-units');
});

import { rotaDiff } from '@maillage/care';
import {
  type RotaAssignment,
  RotaDetail,
  RotaList,
  RotaPublications,
  RotaPublishing,
  RotaRequestAnswer,
} from '@maillage/contract';
import { checkRota } from '@maillage/rota';
import { addDays } from '@maillage/units';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clinicianId, demoCabinetId } from '../demo/care.ts';
import { plain } from './assembleRequest.ts';
import { firstMonday, type RotaDesk, rotaDesk } from './testing/rotaDesk.ts';

let desk: RotaDesk;
beforeAll(async () => {
  desk = await rotaDesk();
});
afterAll(() => desk?.server.stop());

const cell = (doctor: number, date: string, half: 'am' | 'pm', cabinet = demoCabinetId): RotaAssignment => ({
  doctor: clinicianId(doctor),
  cabinet,
  date,
  half,
});
const monday = cell(1, firstMonday, 'am');
const tuesday = cell(3, addDays(firstMonday, 1), 'pm');
const patch = (id: string, cells: object[]) =>
  desk.ask('coordinator', 'PATCH', `/api/rotas/${id}/cells`, RotaDetail, { cells });
const act = (id: string, action: 'undo' | 'redo') =>
  desk.ask('coordinator', 'POST', `/api/rotas/${id}/${action}`, RotaDetail);
const publish = ({ id, version }: RotaDetail) =>
  desk.ask('coordinator', 'POST', `/api/rotas/${id}/publication`, RotaPublishing, { version });
const requestOf = async (id: string) =>
  (await desk.ask('coordinator', 'GET', `/api/rotas/${id}/request`, RotaRequestAnswer)).request;
async function sessionsOf(id: string) {
  const { rows } = await desk.server.database.ownerPool.query<{
    id: string;
    clinician: string;
    starts: string;
    state: string;
  }>(
    `select id, clinician, to_char(starts_at at time zone 'Europe/Paris', 'YYYY-MM-DD HH24:MI') as starts, state
     from care_session where origin_id = $1 and state <> 'cancelled' order by starts_at, room`,
    [id],
  );
  return rows;
}
async function mailsSince(moment: Date) {
  const { rows } = await desk.server.database.ownerPool.query<{ recipient: string; subject: string; text: string }>(
    'select recipient, subject, text from mail where created_at > $1 order by recipient',
    [moment],
  );
  return rows;
}

describe('by hand', () => {
  test('a draft opens the half-days of its cabinet, 11 a week for two weeks, and takes every general practitioner', async () => {
    const rota = await desk.draft('Ouvertures');
    expect(rota.cabinets[0]!.openings).toHaveLength(22);
    expect(rota.doctors).toHaveLength(13);
    expect(rota).toMatchObject({ state: 'draft', version: 1, cells: [], published: null, editable: true });
  });

  test('public holidays are closed unless said: Christmas week loses the Friday', async () => {
    const body = {
      name: 'Noël',
      from: '2026-12-21',
      to: '2026-12-27',
      cabinets: [{ place: demoCabinetId, wanted: 1 }],
    };
    const closed = await desk.ask('coordinator', 'POST', '/api/rotas', RotaDetail, body, 201);
    expect(closed.cabinets[0]!.openings).toHaveLength(9);
    const open = await desk.ask(
      'coordinator',
      'POST',
      '/api/rotas',
      RotaDetail,
      { ...body, openOnPublicHolidays: true },
      201,
    );
    expect(open.cabinets[0]!.openings).toHaveLength(11);
  });

  test('a rota that is over is not solved any more, nor changed by hand', async () => {
    const body = {
      name: 'Passé',
      from: '2026-01-05',
      to: '2026-01-18',
      cabinets: [{ place: demoCabinetId, wanted: 1 }],
    };
    const { id } = await desk.ask('coordinator', 'POST', '/api/rotas', RotaDetail, body, 201);
    const order = { mode: 'plan', seconds: 5 };
    expect((await desk.refused('coordinator', 'POST', `/api/rotas/${id}/solve`, 422, order)).code).toBe('rota/over');
    const cells = [{ ...cell(1, '2026-01-05', 'am'), state: 'free' }];
    const refusal = await desk.refused('coordinator', 'PATCH', `/api/rotas/${id}/cells`, 422, { cells });
    expect(refusal.code).toBe('rota/opening-unknown');
  });

  test('cells are put, locked, taken away; each action is undone and done again', async () => {
    const { id } = await desk.draft('À la main');
    expect(
      (
        await patch(id, [
          { ...monday, state: 'free' },
          { ...tuesday, state: 'locked' },
        ])
      ).cells,
    ).toEqual([
      { ...monday, locked: false, entered: 'hand' },
      { ...tuesday, locked: true, entered: 'hand' },
    ]);
    expect((await patch(id, [{ ...monday, state: 'absent' }])).cells).toHaveLength(1);
    expect((await act(id, 'undo')).cells).toHaveLength(2);
    expect((await act(id, 'undo')).cells).toHaveLength(0);
    const again = await act(id, 'redo');
    expect(again.cells).toHaveLength(2);
    expect(again).toMatchObject({ canUndo: true, canRedo: true });
  });

  test('a cell where nothing is open, or of somebody outside the rota, is refused with all problems', async () => {
    const { id } = await desk.draft('Refus');
    const cells = [
      { ...cell(1, addDays(firstMonday, 6), 'am'), state: 'free' },
      { ...cell(14, firstMonday, 'am'), state: 'free' },
    ];
    const { details } = await desk.refused('coordinator', 'PATCH', `/api/rotas/${id}/cells`, 422, { cells });
    expect((details!['problems'] as { code: string }[]).map(({ code }) => code)).toEqual([
      'rota/opening-unknown',
      'rota/doctor-outside',
    ]);
  });

  test('a rule that a hand breaks stops the publication, which says it; once the doctor agrees, it goes', async () => {
    const { id } = await desk.draft('Accord');
    const rota = await patch(id, [{ ...monday, state: 'free' }]);
    const refusal = await desk.refused('coordinator', 'POST', `/api/rotas/${id}/publication`, 422, {
      version: rota.version,
    });
    expect(refusal).toMatchObject({
      code: 'rota/breaks-rules',
      details: { violations: [{ code: 'not-available', doctor: monday.doctor, date: monday.date, half: 'am' }] },
    });
    expect(await sessionsOf(id)).toEqual([]);
    const change = { code: 'be-available', doctor: monday.doctor, date: monday.date, half: 'am' };
    const granted = await desk.ask('coordinator', 'POST', `/api/rotas/${id}/grants`, RotaDetail, {
      changes: [change],
      removed: [],
      added: [],
    });
    expect(granted.plan.grants).toMatchObject([{ change, by: 'Camille Delattre (fictive)' }]);
    await publish(granted);
    expect(await sessionsOf(id)).toMatchObject([{ clinician: monday.doctor, starts: `${firstMonday} 08:30` }]);
    await patch(id, [{ ...monday, state: 'absent' }]).then(publish);
    expect(await sessionsOf(id)).toEqual([]);
  });
});

test('two rotas on the same cabinet share its two rooms; a third finds none, and says so', async () => {
  const date = addDays(firstMonday, 7);
  const drafts = [await desk.draft('Salle 1'), await desk.draft('Salle 2'), await desk.draft('Salle de trop')];
  const { doctors, outside } = await requestOf(drafts[0]!.id);
  const free = doctors.filter(
    ({ id, available, cabinets }) =>
      available.length > 0 && cabinets.includes(demoCabinetId) && !outside.some((work) => work.doctor === id),
  );
  const given = (at: number) => ({ doctor: free[at]!.id, cabinet: demoCabinetId, date, half: 'am' as const });
  const agreed = (at: number) =>
    desk.ask('coordinator', 'POST', `/api/rotas/${drafts[at]!.id}/grants`, RotaDetail, {
      changes: [{ code: 'be-available', doctor: given(at).doctor, date, half: 'am' }],
      removed: [],
      added: [given(at)],
    });
  for (const at of [0, 1]) await publish(await agreed(at));
  const { rows } = await desk.server.database.ownerPool.query<{ room: number }>(
    `select room from care_session where origin_id = any ($1) and state = 'published' order by room`,
    [drafts.map(({ id }) => id)],
  );
  expect(rows.map(({ room }) => room)).toEqual([1, 2]);
  const { id, version } = await agreed(2);
  const refusal = await desk.refused('coordinator', 'POST', `/api/rotas/${id}/publication`, 409, { version });
  expect(refusal.code).toBe('rota/room-taken');
  for (const at of [0, 1]) await publish(await patch(drafts[at]!.id, [{ ...given(at), state: 'absent' }]));
});

describe('solved, published, solved again', () => {
  let rota: RotaDetail;

  test('the search fills what it can, breaks no rule, and names the reason of every gap', async () => {
    const { id } = await desk.draft('Deux semaines');
    rota = await desk.solved(id, { mode: 'plan' });
    const request = await requestOf(id);
    expect(checkRota(request, plain(rota.cells))).toEqual([]);
    expect(rota.result!.stages[0]).toMatchObject({ objective: 'missing', optimal: true });
    const missing = rota.result!.gaps.reduce((sum, gap) => sum + gap.missing, 0);
    expect(rota.cells.length + missing).toBe(22);
    for (const { reasons } of rota.result!.gaps) expect(reasons.length).toBeGreaterThan(0);
  });

  test('one of the smallest changes closes its gap', async () => {
    const gap = rota.result!.gaps.find(({ remedies }) => remedies.length > 0);
    if (!gap) return expect(rota.result!.gaps).toEqual([]);
    const { changes, removed, added } = gap.remedies[0]!;
    const after = await desk.ask('coordinator', 'POST', `/api/rotas/${rota.id}/grants`, RotaDetail, {
      changes,
      removed,
      added,
    });
    expect(after.cells.length).toBe(rota.cells.length + 1);
    expect(checkRota(await requestOf(rota.id), plain(after.cells))).toEqual([]);
    rota = after;
  });

  test('publication writes one session for each cell, on the clock of Paris, and tells each doctor who has an address', async () => {
    const before = new Date();
    const done = await publish(rota);
    expect(done).toMatchObject({ kept: 0, changed: 0, cancelled: 0, added: rota.cells.length, violations: [] });
    const sessions = await sessionsOf(rota.id);
    expect(sessions.map(({ starts }) => starts)).toEqual(
      rota.cells.map(({ date, half }) => `${date} ${half === 'am' ? '08:30' : '13:30'}`),
    );
    const mails = await mailsSince(before);
    expect(mails).toHaveLength(done.doctors.filter(({ mailed }) => mailed).length);
    expect(mails.length).toBeGreaterThan(2);
    for (const { text } of mails) expect(text).toContain('Deux semaines');
    const { publications } = await desk.ask('reader', 'GET', `/api/rotas/${rota.id}/publications`, RotaPublications);
    expect(publications).toMatchObject([{ number: 1, added: rota.cells.length, removed: 0 }]);
  });

  test('published twice, nothing changes and nobody is written to', async () => {
    const before = new Date();
    const again = await desk.ask('coordinator', 'GET', `/api/rotas/${rota.id}`, RotaDetail);
    expect(await publish(again)).toMatchObject({ changed: 0, added: 0, cancelled: 0, doctors: [] });
    expect(await mailsSince(before)).toEqual([]);
  });

  test('when somebody drops out, they leave the rota, few others move, and sessions that stay keep their id', async () => {
    const loads = Object.groupBy(rota.cells, ({ doctor }) => doctor);
    const gone = Object.keys(loads).sort((a, b) => loads[b]!.length - loads[a]!.length)[0]!;
    const old = await sessionsOf(rota.id);
    const out = { doctor: gone, from: firstMonday, to: addDays(firstMonday, 13) };
    const after = await desk.solved(rota.id, { mode: 'replan', out });
    expect(after.cells.filter(({ doctor }) => doctor === gone)).toEqual([]);
    const diff = rotaDiff(rota.cells, after.cells);
    // nobody else may move unless a cell of the one who left is filled by it
    expect(diff.removed.length).toBeLessThanOrEqual(loads[gone]!.length + diff.added.length);
    expect(diff.removed).toEqual(expect.arrayContaining(plain(loads[gone]!)));

    const before = new Date();
    const done = await publish(after);
    const now = await sessionsOf(rota.id);
    const stays = new Map(old.map((session) => [session.id, session.starts]));
    for (const cell of after.cells.filter(
      (one) => !diff.added.some(({ date, half }) => date === one.date && half === one.half),
    )) {
      const starts = `${cell.date} ${cell.half === 'am' ? '08:30' : '13:30'}`;
      expect(now.find((session) => session.starts === starts)!.id).toBe(
        old.find((session) => session.starts === starts)!.id,
      );
    }
    expect(now.filter(({ id }) => stays.has(id))).toHaveLength(done.kept + done.changed);
    expect(done.cancelled).toBe(old.length - done.kept - done.changed);
    const told = new Set(done.doctors.filter(({ mailed }) => mailed).map(({ doctor }) => doctor));
    expect(await mailsSince(before)).toHaveLength(told.size);
    expect(done.doctors.map(({ doctor }) => doctor)).toContain(gone);
    rota = after;
  });

  test('two doctors who change places keep both sessions', async () => {
    const first = rota.cells[0]!;
    const second = rota.cells.find(({ doctor, date }) => doctor !== first.doctor && date !== first.date)!;
    const old = await sessionsOf(rota.id);
    const swapped = await patch(rota.id, [
      { ...plain([first])[0]!, state: 'absent' },
      { ...plain([second])[0]!, state: 'absent' },
      { ...plain([first])[0]!, doctor: second.doctor, state: 'free' },
      { ...plain([second])[0]!, doctor: first.doctor, state: 'free' },
    ]);
    const changes = [
      { code: 'be-available', doctor: second.doctor, date: first.date, half: first.half },
      { code: 'be-available', doctor: first.doctor, date: second.date, half: second.half },
    ];
    const agreed = await desk.ask('coordinator', 'POST', `/api/rotas/${rota.id}/grants`, RotaDetail, {
      changes,
      removed: [],
      added: [],
    });
    const preview = await desk.ask('coordinator', 'GET', `/api/rotas/${rota.id}/publication`, RotaPublishing);
    expect(preview).toMatchObject({ changed: 2, added: 0, cancelled: 0 });
    if (preview.violations.length === 0) {
      await publish(agreed);
      expect((await sessionsOf(rota.id)).map(({ id }) => id)).toEqual(old.map(({ id }) => id));
    }
    expect(swapped.version + 1).toBe(agreed.version);
  });

  test('a rota with sessions to come is not deleted', async () => {
    const { code } = await desk.refused('coordinator', 'DELETE', `/api/rotas/${rota.id}`, 409);
    expect(code).toBe('rota/in-use');
  });
});

describe('who sees what', () => {
  test('a draft is the coordinators’; what is published is every member’s, without what doctors agreed to', async () => {
    const { id } = await desk.draft('Secret');
    expect((await desk.refused('professional', 'GET', `/api/rotas/${id}`, 404)).code).toBe('rota/unknown');
    const { rotas, editable } = await desk.ask('elected', 'GET', '/api/rotas', RotaList);
    expect(editable).toBe(false);
    expect(rotas.map(({ name }) => name)).not.toContain('Secret');
    const published = rotas.find(({ name }) => name === 'Deux semaines')!;
    const seen = await desk.ask('professional', 'GET', `/api/rotas/${published.id}`, RotaDetail);
    expect(seen).toMatchObject({ editable: false, result: null, plan: { grants: [], pay: null } });
    expect(seen.cells.length).toBeGreaterThan(0);
  });

  test.each(['professional', 'elected', 'partner', 'reader'] as const)('a %s writes nothing', async (role) => {
    const { id } = await desk.draft('Écrire');
    for (const [method, url] of [
      ['PATCH', `/api/rotas/${id}/cells`],
      ['POST', `/api/rotas/${id}/solve`],
      ['POST', `/api/rotas/${id}/publication`],
      ['GET', `/api/rotas/${id}/request`],
      ['DELETE', `/api/rotas/${id}`],
    ] as const)
      expect((await desk.refused(role, method, url, 403, method === 'GET' ? undefined : {})).code).toBe(
        'identity/forbidden',
      );
  });
});

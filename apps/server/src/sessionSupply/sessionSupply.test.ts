import { quarterOf } from '@maillage/care';
import { CommuneAccess, ErrorAnswer, Ledger, type LedgerEntry, LedgerWritten } from '@maillage/contract';
import { addDays, daysBetween } from '@maillage/units';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type CareServer, cabinet, hoursAhead, startCareServer } from '../appointments/testing/careServer.ts';
import { today } from '../ledger/today.ts';
import { followSessions } from './followSessions.ts';

let server: CareServer;
beforeAll(async () => {
  server = await startCareServer();
});
afterAll(() => server?.stop());
afterEach(async () => {
  await query(`update care_session set state = 'cancelled'`);
  await followed();
});

const query = (text: string, values: unknown[] = []) => server.database.ownerPool.query(text, values);
const access = async (commune: string) =>
  (await server.staff('GET', `/api/communes/${commune}/access`, CommuneAccess)).value!;
const ledger = async (profession = 'general-practitioner') =>
  (await server.staff('GET', `/api/ledger?territory=departement-62&profession=${profession}`, Ledger)).entries;
/** Waits until nothing is left to do; the server itself does it. */
async function followed(): Promise<void> {
  for (const deadline = Date.now() + 20_000; Date.now() < deadline; ) {
    const { rows } = await query('select count(*)::int as left from session_supply_due');
    if (rows[0].left === 0) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error('The ledger did not follow within 20 seconds.');
}
/** Sessions written by hand count over their calendar quarter. */
const quarter = quarterOf(today());
const perYear = (consultations: number) => (consultations * 365) / daysBetween(quarter.from, quarter.to);
/** A moment of this quarter, whatever the day on which the test runs: published sessions of the past are supply too. */
const at = (hour: string) => new Date(`${addDays(quarter.from, 9)}T${hour}:00Z`);

describe('the observatory moves with the sessions', () => {
  test('three hours at Aubigny, 12 visits, shared by 1,000 + 600 people: + ΔS / 1,600 there and next door; called off, as before', async () => {
    const before = { aubigny: await access('62001'), berlin: await access('62002'), calune: await access('59001') };
    const id = await server.session(at('08'), at('11'));
    await followed();
    expect(
      (await ledger()).map(({ supply, origin, label, from, to }) => ({ supply, origin, label, from, to })),
    ).toEqual([
      {
        supply: perYear(12),
        origin: 'operation',
        label: 'Cabinet d’Aubigny – plages publiées',
        from: quarter.from,
        to: quarter.to,
      },
    ]);
    expect(await access('62001')).toBeCloseTo(before.aubigny + perYear(12) / 1600, 12);
    expect(await access('62002')).toBeCloseTo(before.berlin + perYear(12) / 1600, 12);
    expect(await access('59001')).toBe(before.calune);
    await query(`update care_session set state = 'cancelled', version = version + 1 where id = $1`, [id]);
    await followed();
    expect(await ledger()).toEqual([]);
    expect([await access('62001'), await access('62002')]).toEqual([before.aubigny, before.berlin]);
  });

  test('nobody there yet: no supply; a clinician found by SQL, then away for an hour of three: 8 of 12 visits', async () => {
    const id = await server.session(at('08'), at('11'), { clinician: null });
    await followed();
    expect(await ledger()).toEqual([]);
    await query('update care_session set clinician = $2 where id = $1', [id, server.clinician]);
    await followed();
    expect(await ledger()).toMatchObject([{ supply: perYear(12) }]);
    await query(
      `insert into clinician_absence (organisation, clinician, starts_at, ends_at, updated_by) values ($1, $2, $3, $4, 'x')`,
      [server.organisation, server.clinician, at('09'), at('10')],
    );
    await followed();
    expect(await ledger()).toMatchObject([{ supply: perYear(8) }]);
    await query('update clinician_absence set cancelled_at = now()');
    await followed();
    expect(await ledger()).toMatchObject([{ supply: perYear(12) }]);
  });

  test('a nurse’s hours are full-time equivalents of nurses; the profession corrected moves them', async () => {
    await server.session(at('08'), at('15'));
    await query(`update clinician set profession = 'nurse' where id = $1`, [server.clinician]);
    await followed();
    expect(await ledger()).toEqual([]);
    expect((await ledger('nurse'))[0]!.supply).toBeCloseTo(perYear(7) / 1607, 12);
    await query(`update clinician set profession = 'general-practitioner' where id = $1`, [server.clinician]);
  });
});

describe('an entry that follows sessions', () => {
  test('is corrected nowhere but in the sessions, and is not what an undo in the ledger takes back', async () => {
    const own = {
      commune: '62001',
      profession: 'general-practitioner',
      label: 'Dr Petit',
      supply: 100,
      from: null,
      to: null,
      replacesHeads: 0,
      certainty: 'planned',
    };
    await server.staff('POST', '/api/ledger/entries', LedgerWritten, own);
    await server.session(at('08'), at('11'));
    await followed();
    const entry = (await ledger()).find(({ origin }) => origin === 'operation') as LedgerEntry;
    const { error } = await server.staff(
      'DELETE',
      `/api/ledger/entries/${entry.id}?version=${entry.version}`,
      ErrorAnswer,
      undefined,
      409,
    );
    expect(error.code).toBe('ledger/follows-sessions');
    await server.staff('POST', '/api/ledger/undo', LedgerWritten);
    expect((await ledger()).map(({ label }) => label)).toEqual(['Cabinet d’Aubigny – plages publiées']);
  });

  test('takes the new name of its place, and comes back as the same entry when its sessions do', async () => {
    const id = await server.session(at('08'), at('11'));
    await followed();
    const [first] = await ledger();
    await query(`update care_place set name = 'Cabinet renommé' where id = $1`, [server.place]);
    await followed();
    expect(await ledger()).toMatchObject([{ id: first!.id, label: 'Cabinet renommé – plages publiées' }]);
    await query(`update care_session set state = 'cancelled' where id = $1`, [id]);
    await followed();
    expect(await ledger()).toEqual([]);
    await query(`update care_session set state = 'published' where id = $1`, [id]);
    await query('update care_place set name = $2 where id = $1', [server.place, cabinet.name]);
    await followed();
    expect(await ledger()).toMatchObject([{ id: first!.id, label: 'Cabinet d’Aubigny – plages publiées' }]);
  });

  test('what fails changes nothing and is tried again: a ledger that refuses to be written', async () => {
    await query(
      `create function refuse() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$`,
    );
    await query('create trigger refuse before insert on ledger_change for each row execute function refuse()');
    await server.session(hoursAhead(1), hoursAhead(2));
    await expect(followSessions(server.database, { organisation: server.organisation, by: 'x' })).rejects.toThrow(
      'disk full',
    );
    expect((await query('select count(*)::int as marks from session_supply_due')).rows[0].marks).toBeGreaterThan(0);
    expect(await ledger()).toEqual([]);
    await query('drop trigger refuse on ledger_change; drop function refuse()');
    await followSessions(server.database, { organisation: server.organisation, by: 'x' });
    expect(await ledger()).toHaveLength(1);
  });
});

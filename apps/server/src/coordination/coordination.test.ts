import { instantAt } from '@maillage/care';
import { CoordinationDay } from '@maillage/contract';
import { addDays } from '@maillage/units';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CareServer, startCareServer } from '../appointments/testing/careServer.ts';
import { today } from '../ledger/today.ts';

let server: CareServer;
beforeAll(async () => {
  server = await startCareServer();
});
afterAll(() => server?.stop());

const day = () => server.staff('GET', '/api/coordination/today', CoordinationDay);
const query = (text: string, values: unknown[] = []) => server.database.ownerPool.query(text, values);

test('nothing waits at first; each kind of work is a line with its count, and goes when it is done', async () => {
  expect(await day()).toEqual({ tasks: [] });
  const at = (days: number, time: string) => instantAt(addDays(today(), days), time);
  const tomorrow = await server.session(at(1, '09:00'), at(1, '12:00'), { clinician: null });
  await server.session(at(3, '09:00'), at(3, '12:00'), { clinician: null }); // not tomorrow
  await query(
    `insert into mail (organisation, recipient, subject, text, html, locale, state) values ($1, 'a@b.fr', 's', 't', 'h', 'fr', 'failed')`,
    [server.organisation],
  );
  const { rows } = await query(
    `insert into availability_campaign (organisation, from_day, through_day, deadline, created_by)
     values ($1, current_date, current_date + 60, current_date + 7, 'x') returning id`,
    [server.organisation],
  );
  await query(`insert into availability_request (campaign, clinician, organisation) values ($1, $2, $3)`, [
    rows[0].id,
    server.clinician,
    server.organisation,
  ]);
  expect(await day()).toEqual({
    tasks: [
      { kind: 'sessions-without-clinician', count: 1 },
      { kind: 'failed-mails', count: 1 },
      { kind: 'missing-answers', count: 1 },
    ],
  });
  await query('update care_session set clinician = $2 where id = $1', [tomorrow, server.clinician]);
  await query('update availability_request set answered_at = now()');
  expect(await day()).toEqual({ tasks: [{ kind: 'failed-mails', count: 1 }] });
});

test('a published rota that wants a doctor on each of seven mornings and has one: six are missing', async () => {
  const openings = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, half: 'am', from: '08:30', to: '12:30' }));
  await query(`update care_place set content = content || $2 where id = $1`, [
    server.place,
    JSON.stringify({ openings }),
  ]);
  const plan = {
    name: 'Planning',
    from: today(),
    to: addDays(today(), 6),
    cabinets: [{ place: server.place, wanted: 1 }],
    clinicians: [server.clinician],
    openOnPublicHolidays: true,
    closed: [],
    rules: {},
    out: [],
    grants: [],
    pay: null,
  };
  const { rows } = await query(
    `insert into rota (organisation, plan, state, updated_by) values ($1, $2, 'published', 'x') returning id`,
    [server.organisation, JSON.stringify(plan)],
  );
  await query(
    `insert into rota_cell (rota, organisation, place, day, half, clinician, entered, by) values ($1, $2, $3, $4, 'am', $5, 'hand', 'x')`,
    [rows[0].id, server.organisation, server.place, addDays(today(), 2), server.clinician],
  );
  expect((await day()).tasks).toContainEqual({ kind: 'rota-gaps', count: 6 });
});

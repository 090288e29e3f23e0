import { setTimeout as sleep } from 'node:timers/promises';
import { Booked, PatientBooking } from '@maillage/contract';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CareServer, hoursAhead, patient, startCareServer } from '../testing/careServer.ts';
import { noticeLetter } from './noticeLetter.ts';

let server: CareServer;
beforeAll(async () => {
  server = await startCareServer();
});
afterAll(() => server?.stop());

interface Outbox {
  readonly mails: { id: string; recipient: string; subject: string; text: string; state: string }[];
}
const mailTo = async (recipient: string, subject: RegExp) => {
  for (const end = Date.now() + 60_000; Date.now() < end; await sleep(200)) {
    const found = (await server.request({ url: '/api/outbox' }))
      .json<Outbox>()
      .mails.find((mail) => mail.recipient === recipient && subject.test(mail.subject));
    if (found) return found;
  }
  throw new Error(`No mail to ${recipient} about ${subject} came.`);
};
const book = (session: string, startsAt: Date, email: string, headers: Record<string, string> = {}) =>
  server.resident(
    'POST',
    '/api/care/appointments',
    Booked,
    {
      session,
      visit: 'consultation',
      startsAt: startsAt.toISOString(),
      patient: patient({ email, familyName: `Ledoux ${email.replaceAll(/\d|\W/g, '')}` }),
      reason: 'Fatigue',
    },
    { headers },
  );

test('a confirmation comes with the link that cancels; nothing in the database shows who, why, or the link', async () => {
  const start = hoursAhead(48);
  const id = await server.session(start, hoursAhead(49));
  const { token, appointment } = await book(id, start, 'noemie.ledoux@exemple.fr');
  const mail = await mailTo('noemie.ledoux@exemple.fr', /confirmé/);
  expect(mail.text).toContain(`/rendez-vous/${token}`);
  expect(mail.text).toContain('Cabinet d’Aubigny');
  expect(mail.text).not.toContain('Fatigue');

  const { rows } = await server.database.ownerPool.query<{ everything: string }>(
    `select concat((select json_agg(p) from patient p), (select json_agg(a) from appointment a), (select json_agg(m) from mail m where patient is not null),
      (select json_agg(e) from appointment_event e), (select json_agg(n) from appointment_notice n)) as everything`,
  );
  for (const secret of [token, 'noemie.ledoux', 'Ledoux', 'Fatigue', '1961-04-02', '06 00 00'])
    expect(rows[0]!.everything).not.toContain(secret);

  await server.resident('POST', `/api/care/bookings/${token}/cancel`, PatientBooking, { appointment: appointment.id });
  await mailTo('noemie.ledoux@exemple.fr', /annulé/);
});

test('the coordinator sees the mail and what became of it, with the address masked', async () => {
  const { mails } = (await server.request({ url: '/api/mails', headers: { cookie: server.cookie } })).json<Outbox>();
  expect(mails.find(({ subject }) => /confirmé/.test(subject))).toMatchObject({
    recipient: 'n…@exemple.fr',
    subject: 'Votre rendez-vous est confirmé',
  });
});

test('the day before, one reminder, in the language of the booking; none to who has just booked', async () => {
  const start = hoursAhead(23);
  const id = await server.session(start, hoursAhead(24), { room: 2, clinician: null });
  const early = await book(id, start, 'early@exemple.fr', { 'accept-language': 'en' });
  await book(id, new Date(start.getTime() + 15 * 60_000), 'late@exemple.fr');
  await server.database.ownerPool.query(`update appointment set created_at = now() - interval '5 days' where id = $1`, [
    early.appointment.id,
  ]);
  for (const reminders of ['1', '0']) {
    const { rows } = await server.database.ownerPool.query<{ n: string }>('select remind_due() as n');
    expect(rows).toEqual([{ n: reminders }]);
  }
  expect((await mailTo('early@exemple.fr', /Reminder/)).text).toContain('We expect you on');
});

test('when their time is over, personal data go and the fact that a slot was taken stays; erased on request at once', async () => {
  const start = hoursAhead(72);
  const id = await server.session(start, hoursAhead(73));
  const kept = await book(id, start, 'kept@exemple.fr');
  const gone = await book(id, new Date(start.getTime() + 15 * 60_000), 'gone@exemple.fr');
  await server.request({ method: 'POST', url: `/api/care/bookings/${gone.token}/erase` });
  expect((await server.request({ url: `/api/care/bookings/${gone.token}` })).statusCode).toBe(404);
  await server.database.ownerPool.query(`select purge_patients(now())`);
  expect((await server.request({ url: `/api/care/bookings/${kept.token}` })).statusCode).toBe(200);
  await server.database.ownerPool.query(`update patient set created_at = created_at - interval '1 year'`);
  await server.database.ownerPool.query(`select purge_patients($1)`, [hoursAhead(74)]);
  const { rows } = await server.database.ownerPool.query(
    `select contact, reason, person_key, (select count(*)::int from mail m where m.patient = p.id) as mails from patient p
      where id = (select patient from appointment where id = $1)`,
    [kept.appointment.id],
  );
  expect(rows).toEqual([{ contact: null, reason: null, person_key: null, mails: 0 }]);
});

test('a letter tells the clock of the place', () => {
  const facts = {
    kind: 'moved',
    startsAt: new Date('2027-07-05T04:30Z'),
    before: new Date('2027-07-05T05:00Z'),
    zone: 'Indian/Reunion',
    visit: 'Consultation',
    place: 'Bus',
    address: '',
    phone: '',
    clinician: null,
    offerEndsAt: null,
    link: 'https://x/y',
    search: 'https://x',
  } as const;
  expect(noticeLetter(facts, 'fr').text).toContain(
    'du lundi 5 juillet 2027 à 09 h 00 est déplacé au lundi 5 juillet 2027 à 08 h 30',
  );
  expect(noticeLetter(facts, 'en').text).toContain('has moved to Monday, 5 July 2027 at 08:30');
});

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CalendarState, MyAvailability } from '@maillage/contract';
import { addDays, mondayOf } from '@maillage/units';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { atlasOf } from '../../atlas/holder.ts';
import { loadSmallCountry } from '../../atlas/testing/smallCountry.ts';
import { clinicianId } from '../../demo/care.ts';
import { today } from '../../ledger/today.ts';
import { type TestServer, testServer } from '../../testing/testServer.ts';
import { fetchCalendar } from './fetchCalendar.ts';
import { refreshCalendars } from './refreshCalendars.ts';

/** A calendar server that says what each test wants. */
let answer: { status?: number; headers?: Record<string, string>; body?: string; hang?: boolean };
let asked = 0;
let calendars: Server;
let origin: string;
let server: TestServer;
beforeAll(async () => {
  calendars = createServer((request, response) => {
    asked++;
    if (answer.hang) return;
    const {
      status = 200,
      headers = { 'content-type': 'text/calendar' },
      body = '',
    } = request.url === '/next' ? { body: answer.body ?? '' } : answer;
    response.writeHead(status, headers).end(body);
  });
  await new Promise<void>((ready) => calendars.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(calendars.address() as AddressInfo).port}`;
  server = await testServer({ privateCalendars: true });
  await loadSmallCountry(server.database);
  await atlasOf(server.database).reload();
});
beforeEach(() => {
  answer = { body: ics(monday) };
});
afterAll(async () => {
  await server?.stop();
  calendars.closeAllConnections();
  calendars.close();
});

const monday = addDays(mondayOf(today()), 14);
/** Busy from nine to ten in Paris every week from a day. */
function ics(day: string) {
  const compact = day.replaceAll('-', '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//essai//FR',
    'BEGIN:VEVENT',
    'UID:1',
    'DTSTAMP:20260101T000000Z',
    'SUMMARY:Rendez-vous de M. Secret',
    `DTSTART;TZID=Europe/Paris:${compact}T090000`,
    `DTEND;TZID=Europe/Paris:${compact}T100000`,
    'RRULE:FREQ=WEEKLY;COUNT=3',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
const me = '/api/availability/me';
async function call(
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  url: string,
  payload?: object,
  role: 'professional' | 'coordinator' = 'professional',
) {
  const response = await server.app.inject({
    method,
    url,
    headers: { cookie: await server.cookieOf(role) },
    ...(payload && { payload }),
  });
  expect(response.statusCode, response.body).toBe(200);
  return Value.Parse(MyAvailability, response.json());
}
const give = (url = `${origin}/a.ics`) => call('PUT', `${me}/calendar`, { url });
const three = [0, 7, 14].map((days) => `${addDays(monday, days)} am`);

describe('a calendar on a real server', () => {
  test('is read when it is given: its three mornings are busy, and what they are about is kept nowhere', async () => {
    const mine = await give();
    expect(mine.days.busy).toEqual(three);
    expect(mine.calendar).toMatchObject({ url: `${origin}/a.ics`, failure: null, busyTimes: 3 });
    const { rows } = await server.database.ownerPool.query('select * from availability_calendar');
    expect(JSON.stringify(rows)).not.toContain('Secret');
  });

  test('its address is for its owner: the coordination sees that there is one, and how it does', async () => {
    await give();
    const seen = await call('GET', `/api/availability/of/${clinicianId(1)}`, undefined, 'coordinator');
    expect(seen.calendar).toMatchObject({ url: null, busyTimes: 3 });
  });

  test.each<[string, () => void, CalendarState['failure']]>([
    [
      'is gone',
      () => {
        answer = { status: 404 };
      },
      'not-found',
    ],
    [
      'fails',
      () => {
        answer = { status: 500 };
      },
      'unreachable',
    ],
    [
      'asks to sign in',
      () => {
        answer = { body: '<html>Connectez-vous</html>' };
      },
      'not-a-calendar',
    ],
    [
      'sends to another protocol',
      () => {
        answer = { status: 302, headers: { location: 'file:///etc/passwd' } };
      },
      'refused-address',
    ],
    [
      'sends round and round',
      () => {
        answer = { status: 302, headers: { location: '/encore' } };
      },
      'unreachable',
    ],
    [
      'is larger than any calendar',
      () => {
        answer = { body: `BEGIN:VCALENDAR\r\n${'x'.repeat(5_000_001)}` };
      },
      'too-large',
    ],
  ])('when it %s, the failure is seen by both and the last busy times stay', async (_what, change, failure) => {
    await give();
    change();
    const mine = await call('POST', `${me}/calendar/refresh`);
    expect(mine.calendar).toMatchObject({ failure, busyTimes: 3 });
    expect(mine.days.busy).toEqual(three);
    const seen = await call('GET', `/api/availability/of/${clinicianId(1)}`, undefined, 'coordinator');
    expect(seen.calendar?.failure).toBe(failure);
    answer = { body: ics(addDays(monday, 1)) };
    const again = await call('POST', `${me}/calendar/refresh`);
    expect(again.calendar?.failure).toBeNull();
    expect(again.days.busy[0]).toBe(`${addDays(monday, 1)} am`);
  });

  test('a redirect on the way is followed', async () => {
    answer = { status: 301, headers: { location: '/next' }, body: ics(monday) };
    expect((await give()).days.busy).toEqual(three);
  });

  test('another address forgets the busy times of the first, and without address there are none', async () => {
    await give();
    answer = { status: 404 };
    expect((await give(`${origin}/b.ics`)).days.busy).toEqual([]);
    const without = await call('DELETE', `${me}/calendar`);
    expect(without).toMatchObject({ calendar: null, days: { busy: [] } });
  });

  test('the schedule reads again what nobody tried for half an hour, and by one host only', async () => {
    await give();
    const limits = { privateAddresses: true };
    expect(await refreshCalendars(server.database, limits, 30)).toBe(0);
    await server.database.ownerPool.query("update availability_calendar set tried_at = now() - interval '31 minutes'");
    asked = 0;
    const counts = await Promise.all([1, 2, 3].map(() => refreshCalendars(server.database, limits, 30)));
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(asked).toBe(1);
  });
});

describe('where the server does not go', () => {
  const limits = { privateAddresses: false };
  const refusal = (url: string) =>
    fetchCalendar(url, limits).then(
      () => 'went',
      ({ failure }) => failure,
    );

  test('this host and its network, by number, by name or by another writing of the number', async () => {
    const port = new URL(origin).port;
    asked = 0;
    for (const host of [
      '127.0.0.1',
      'localhost',
      '2130706433',
      '0x7f.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '169.254.169.254',
      '10.0.0.1',
    ])
      expect(await refusal(`http://${host}:${port}/a.ics`), host).toBe('refused-address');
    expect(asked).toBe(0);
  });

  test('a slow server is left after its time', async () => {
    answer = { hang: true };
    const slow = fetchCalendar(`${origin}/a.ics`, { privateAddresses: true, milliseconds: 200 });
    await expect(slow).rejects.toMatchObject({ failure: 'too-slow' });
  });
});

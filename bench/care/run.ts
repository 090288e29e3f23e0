import { summarise } from '../measure.ts';
import { type Figure, report } from '../report.ts';
import { type CareBench, startCareBench } from './careBench.ts';
import { fillTerritory, STEP, type Territory } from './territory.ts';

/** Search of slots and booking as residents do, over HTTP, on the server and the PostgreSQL of a fresh installation, with fsync. */
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 25);
const CONNECTIONS = 48;
const [DOCTORS, DAYS] = [50, 30];

const bench = await startCareBench(CONNECTIONS);
try {
  const territory = await fillTerritory(bench.database, DOCTORS, DAYS);
  const bookings = await sustainedBookings(bench, territory);
  const search = await slotSearch(bench, territory);
  report('care', [...search, ...bookings]);
} finally {
  await bench.stop();
}

async function slotSearch({ ask }: CareBench, { sessions }: Territory): Promise<Figure[]> {
  const timed = async (what: string, path: string, runs: number): Promise<Figure> => {
    let bytes = 0;
    const times = new Float64Array(runs);
    for (let k = -5; k < runs; k++) {
      const start = performance.now();
      const { status, text } = await ask('GET', path);
      if (status !== 200) throw new Error(`Got ${status} for ${path}: ${text}`);
      if (k >= 0) times[k] = performance.now() - start;
      bytes = text.length;
    }
    const p95 = times.slice().sort()[Math.floor(runs * 0.95)]!;
    const found = JSON.parse((await ask('GET', path)).text).found;
    return {
      what,
      timing: summarise(times),
      note: `p95 ${p95.toFixed(1)} ms (target 20 ${p95 <= 20 ? '✓' : '✗'}), ${found} sessions with free slots, ${Math.round(bytes / 1024)} kB`,
    };
  };
  const whole = `slots of ${DOCTORS} doctors × ${DAYS} days (${sessions.length} sessions)`;
  return [
    await timed(`${whole}: the first 30 sessions and the days`, '/api/care/slots', 200),
    await timed(`${whole}: 500 sessions shown`, '/api/care/slots?limit=500', 60),
  ];
}

/** Each slot is asked for once, in an order that spreads over sessions; every answer must be 201. */
async function sustainedBookings(bench: CareBench, territory: Territory): Promise<Figure[]> {
  const slots = territory.sessions.length * territory.slotsPerSession;
  const step = coprime(slots);
  let [next, errors] = [0, 0];
  const times: number[] = [];
  const end = performance.now() + SECONDS * 1000;
  const began = performance.now();
  const clients = Array.from({ length: CONNECTIONS }, async () => {
    while (performance.now() < end && next < slots) {
      const at = (next++ * step) % slots;
      const start = performance.now();
      const { status, text } = await bench.ask('POST', '/api/care/appointments', order(territory, at));
      times.push(performance.now() - start);
      if (status !== 201) {
        errors++;
        if (errors < 4) console.error(status, text);
      }
    }
  });
  await Promise.all(clients);
  const seconds = (performance.now() - began) / 1000;
  const { rows } = await bench.database.ownerPool.query<{ n: string }>(
    `select count(*) as n from appointment where state = 'booked'`,
  );
  const kept = Number(rows[0]!.n);
  const rate = Math.round(times.length / seconds);
  const bound = await insertBound(bench, 5);
  return [
    {
      what: `bookings over HTTP, ${CONNECTIONS} connections, ${Math.round(seconds)} s`,
      timing: summarise(Float64Array.from(times)),
      ratio: rate / bound,
      note: `${rate}/s (target 500 ${rate >= 500 && errors === 0 ? '✓' : '✗'}), ${errors} errors, ${kept} of ${times.length} kept`,
    },
    { what: 'bound: the same PostgreSQL, one bare row a transaction, no HTTP, 16 connections', note: `${bound}/s` },
  ];
}

function order({ sessions, slotsPerSession }: Territory, at: number) {
  const session = sessions[Math.floor(at / slotsPerSession)]!;
  const startsAt = new Date(session.startsAt.getTime() + (at % slotsPerSession) * STEP * 60_000).toISOString();
  const letters = at.toString(26).replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  const patient = {
    givenName: 'Agathe',
    familyName: `Flament ${letters}`,
    birthDate: '1970-01-01',
    phone: '06 00 00 00 00',
    email: `p${at}@exemple.invalid`,
    commune: null,
  };
  return {
    session: session.id,
    visit: 'consultation',
    startsAt,
    patient,
    attendingDoctor: 'none',
    reason: 'Toux depuis trois jours',
  };
}

/** Rows a second of one small table, each in a transaction of its own: what the disk and the server allow. */
async function insertBound({ database }: CareBench, seconds: number): Promise<number> {
  const { ownerPool, appPool } = database;
  await ownerPool.query(
    'create table bench_row (id bigint generated always as identity primary key, text text); grant all on bench_row to maillage_app',
  );
  let rows = 0;
  const end = performance.now() + seconds * 1000;
  const writers = Array.from({ length: 16 }, async () => {
    while (performance.now() < end) {
      await appPool.query({
        name: 'bound',
        text: 'insert into bench_row (text) values ($1)',
        values: ['x'.repeat(200)],
      });
      rows++;
    }
  });
  await Promise.all(writers);
  await ownerPool.query('drop table bench_row');
  return Math.round(rows / seconds);
}

/** A stride that visits every slot once. */
function coprime(count: number): number {
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b));
  let step = Math.floor(count * 0.618);
  while (common(step, count) !== 1) step++;
  return step;
}

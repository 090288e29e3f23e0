import { ErrorAnswer, Projection, ProjectionValues } from '@maillage/contract';
import { presets } from '@maillage/projection';
import { Value } from 'typebox/value';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SmallServer, startSmallServer } from '../atlas/testing/smallServer.ts';

let server: SmallServer;
beforeAll(async () => {
  server = await startSmallServer();
});
afterAll(() => server.stop());

const post = (hypotheses: object, more: object = {}) =>
  server.request({ method: 'POST', url: '/api/projection', payload: { hypotheses, ...more } });
/** Nobody leaves, nobody comes. */
const still = {
  ...presets.trend,
  arrivals: [{ year: 2022, count: 0 }],
  otherExit: 0,
  retirement: { from: 62, full: 67, rate: 0, last: 99 },
  activity: { under50: 1, perYear: 0 },
};

test('the trend of a département: its only doctor grows old, and of its people the 500 of Berlin are under 2.5 today', async () => {
  const answer: Projection = await server.get('/api/projection?territory=departement-62', Projection);
  expect(answer.years.map(({ year }) => year)).toEqual(Array.from({ length: 29 }, (_, k) => 2022 + k));
  const [now] = answer.years;
  expect(now!.heads.value).toBeCloseTo(1, 9);
  expect(now!.heads.high).toBe(now!.heads.low);
  expect(now!.under).toEqual({ value: 500, low: 500, high: 500 }); // Berlin-en-Artois at 2.0, Aubigny at 3.0
  expect(now!.access!.value).toBeCloseTo((3 * 1000 + 2 * 600) / 1600, 5);
  for (const [y, next] of answer.years.slice(1).entries()) {
    const { heads, exits, arrivals } = answer.years[y]!;
    expect(next.heads.value).toBeCloseTo(heads.value - exits + arrivals, 6);
  }
});

test('without population by age the need stays, and the answer says so', async () => {
  const { limits, years }: Projection = await server.get('/api/projection?territory=departement-62', Projection);
  expect(limits).toEqual([{ limit: 'population-still', communes: 2 }]);
  expect(years.at(-1)!.need).toBe(1);
});

test('with hypotheses under which nobody leaves or comes, every year is as the first', async () => {
  const answer = await post(still, { territory: 'departement-62' });
  expect(answer.statusCode, answer.body).toBe(200);
  const { years, hypotheses } = answer.json<Projection>();
  expect(hypotheses).toBe('own');
  for (const { heads, under, access, supply } of years.slice(0, 10)) {
    expect([heads.value, under.value, supply]).toEqual([
      expect.closeTo(1, 9),
      expect.closeTo(500, 6),
      expect.closeTo(1, 9),
    ]);
    expect(access!.value).toBeCloseTo(years[0]!.access!.value, 6);
  }
});

test('the values of the map start with what is published, one line per year', async () => {
  const values: ProjectionValues = await server.get(
    '/api/projection/values?territory=departement-62',
    ProjectionValues,
  );
  expect(values.codes).toEqual(['62001', '62002']);
  expect(values.values[0]).toEqual([300, 200]);
  expect(values.values).toHaveLength(values.years.length);
  const risk: ProjectionValues = await server.get(
    '/api/projection/values?territory=departement-62&measure=probability',
    ProjectionValues,
  );
  expect(risk.values[0]).toEqual([0, 100]);
});

test('an answer has a tag, and is not sent again to who has it', async () => {
  const url = '/api/projection?territory=france';
  const first = await server.request({ url });
  expect(first.headers.etag).toBeTruthy();
  const again = await server.request({ url, headers: { 'if-none-match': String(first.headers.etag) } });
  expect(again.statusCode).toBe(304);
});

test('everything wrong with own hypotheses is listed at once', async () => {
  const wrong = { ...presets.trend, horizon: 2000, otherExit: -0.5, towardsNeed: 3 };
  const answer = await post(wrong);
  expect(answer.statusCode).toBe(422);
  const { error } = answer.json<ErrorAnswer>();
  expect([error.code, (error.details!['problems'] as { code: string }[]).map(({ code }) => code)]).toEqual([
    'projection/invalid',
    ['projection/horizon-before-start', 'projection/rate-out-of-range', 'projection/rate-out-of-range'],
  ]);
});

test.each([
  ['/api/projection?territory=departement-99', 'territory/unknown'],
  ['/api/projection?hypotheses=best', 'projection/hypotheses-unknown'],
  ['/api/projection?year=2090', 'projection/year-outside'],
  ['/api/projection?profession=nurse', 'projection/profession-unsupported'],
  ['/api/projection?profession=wizard', 'profession/unknown'],
])('%s answers %s', async (url, code) => {
  const answer = await server.request({ url });
  expect(answer.statusCode).toBe(404);
  expect(Value.Check(ErrorAnswer, answer.json())).toBe(true);
  expect(answer.json<ErrorAnswer>().error.code).toBe(code);
});

test.each(['csv', 'xlsx'])('the tables are exported as %s', async (format) => {
  for (const table of ['years', 'communes']) {
    const url = `/api/projection/table?territory=departement-62&table=${table}&format=${format}&lang=fr`;
    const answer = await server.request({ url });
    expect(answer.statusCode, answer.body.slice(0, 300)).toBe(200);
    expect(answer.headers['content-disposition']).toContain('projection-pas-de-calais-tendance');
    if (format === 'csv') expect(answer.body).toContain(table === 'years' ? '2050;' : '62001;Aubigny');
  }
});

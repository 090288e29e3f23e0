import { expect, test } from 'vitest';
import { checkRota } from './checkRota.ts';
import { planRota } from './planRota.ts';
import { replanRota } from './replanRota.ts';
import { at, cabinet, doctor, halfDay, request } from './testing/smallCabinet.ts';

const order = { seconds: 10 };
const week = ['2027-01-04 am', '2027-01-05 am', '2027-01-06 am', '2027-01-07 am'];

test('four mornings, two doctors always there: two each, proven', async () => {
  const rota = await planRota(request([cabinet('A', week)], [doctor('x', week), doctor('y', week)]), order);
  expect(rota.loads.map(({ halfDays }) => halfDays)).toEqual([2, 2]);
  expect(rota.gaps).toEqual([]);
  expect(rota.optimal).toBe(true);
});

test('load is a share of what was offered: of six mornings, x can give three and y six, so x gives two and y four', async () => {
  const six = [...week, '2027-01-08 am', '2027-01-11 am'];
  // x: two a week, so 2 + 1 = 3. Three and three would be 20/20 and 10/20; two and four are 14/20 both (2/3, rounded up).
  const doctors = [doctor('x', six, { perWeek: { least: 0, most: 2 } }), doctor('y', six)];
  const rota = await planRota(request([cabinet('A', six)], doctors), order);
  expect(rota.loads.map(({ halfDays, offered }) => [halfDays, offered])).toEqual([
    [2, 3],
    [4, 6],
  ]);
  expect(rota.stages.find(({ objective }) => objective === 'load')).toMatchObject({
    value: 14,
    levels: [{ twentieths: 14, doctors: 2, bound: 2 }],
  });
});

test('a gap of two mornings: one would come if their weekly maximum were 2, one does not accept the place, one is not available', async () => {
  const doctors = [
    doctor('full', week.slice(0, 2), { perWeek: { least: 0, most: 1 } }),
    doctor('elsewhere', week, { cabinets: ['B'] }),
    doctor('away', ['2027-01-20 am']),
  ];
  const { gaps, stages } = await planRota(request([cabinet('A', week.slice(0, 2))], doctors), order);
  expect(stages[0]).toMatchObject({ objective: 'missing', value: 1, bound: 1, optimal: true });
  expect(gaps).toHaveLength(1);
  expect(gaps[0]).toMatchObject({
    missing: 1,
    smallest: true,
    reasons: [
      { code: 'week-full', needed: 2, doctors: ['full'] },
      { code: 'place-not-accepted', doctors: ['elsewhere'] },
      { code: 'not-available', doctors: ['away'] },
    ],
  });
  expect(gaps[0]!.remedies.map(({ changes }) => changes)).toEqual([
    [{ code: 'raise-week', doctor: 'full', week: '2027-01-04', from: 1, to: 2 }],
    [{ code: 'accept-cabinet', doctor: 'elsewhere', cabinet: 'A' }],
    [{ code: 'be-available', doctor: 'away', ...halfDay(`${gaps[0]!.date} am`) }],
    // Or on the other morning: then the one who is there moves to the gap.
    [{ code: 'be-available', doctor: 'away', ...halfDay(week.find((text) => !text.startsWith(gaps[0]!.date))!) }],
  ]);
});

test('who relieves another closes a gap too: y, free on one of two mornings, has only to accept the place', async () => {
  const doctors = [
    doctor('x', week.slice(0, 2), { perWeek: { least: 0, most: 1 } }),
    doctor('y', ['2027-01-05 am'], { cabinets: ['B'] }),
  ];
  const both = request([cabinet('A', week.slice(0, 2))], doctors, { locked: [] });
  const { gaps } = await planRota(both, order);
  const accept = gaps[0]!.remedies.find(({ changes }) => changes[0]!.code === 'accept-cabinet')!;
  expect(accept.changes).toEqual([{ code: 'accept-cabinet', doctor: 'y', cabinet: 'A' }]);
});

test('nothing less than two changes: the only doctor is at their maximum and not available', async () => {
  const doctors = [doctor('x', ['2027-01-04 am'], { perWeek: { least: 0, most: 1 } })];
  const { gaps } = await planRota(request([cabinet('A', week.slice(0, 2))], doctors), order);
  expect(gaps).toHaveLength(1);
  expect(gaps[0]!.smallest).toBe(true);
  expect(gaps[0]!.remedies[0]!.changes.map(({ code }) => code).sort()).toEqual(['be-available', 'raise-week']);
});

test('nobody is left at zero without a reason', async () => {
  const doctors = [
    doctor('works', week),
    doctor('never', []),
    doctor('closed', ['2027-01-20 pm']),
    doctor('far', week, { cabinets: ['B'] }),
    doctor('spare', ['2027-01-04 am'], { perWeek: { least: 0, most: 0 } }),
  ];
  const { idle } = await planRota(request([cabinet('A', week), cabinet('B', [])], doctors), order);
  expect(idle.map((one) => [one.doctor, one.reason])).toEqual([
    ['never', 'no-availability'],
    ['closed', 'nothing-open'],
    ['far', 'no-place-accepted'],
    ['spare', 'maximum-reached'],
  ]);
});

test('one half-day, two doctors: one has none, because there is no second half-day', async () => {
  const one = ['2027-01-04 am'];
  const { idle } = await planRota(request([cabinet('A', one)], [doctor('x', one), doctor('y', one)]), order);
  expect(idle).toMatchObject([{ reason: 'not-needed', available: 1, proven: true }]);
});

test('a locked cell stays, though another doctor would be preferred', async () => {
  const glad = doctor('glad', week, { available: [{ ...halfDay(week[0]!), preference: 1 }] });
  const locked = [at('x', 'A', week[0]!)];
  const { assignments } = await planRota(
    request([cabinet('A', week.slice(0, 1))], [doctor('x', week), glad], { locked }),
    order,
  );
  expect(assignments).toEqual(locked);
});

test('x drops out on Tuesday: y takes Tuesday over, and no other cell changes', async () => {
  const asked = request([cabinet('A', week)], [doctor('x', week), doctor('y', week), doctor('z', week.slice(2))]);
  const published = [at('x', 'A', week[0]!), at('x', 'A', week[1]!), at('y', 'A', week[2]!), at('z', 'A', week[3]!)];
  const { difference, rota } = await replanRota(
    asked,
    published,
    [{ doctor: 'x', from: halfDay(week[1]!), to: halfDay('2027-01-05 pm') }],
    order,
  );
  expect(difference).toEqual({ removed: [published[1]], added: [at('y', 'A', week[1]!)], kept: 3 });
  expect(rota.stages[1]).toMatchObject({ objective: 'changes', value: 2, bound: 2 });
});

test('a stop in the middle still gives a legal rota, marked so', async () => {
  const asked = request([cabinet('A', week)], [doctor('x', week), doctor('y', week)]);
  const rota = await planRota(asked, { ...order, stopped: () => true });
  expect(rota.interrupted).toBe(true);
  expect(checkRota(asked, rota.assignments)).toEqual([]);
});

test('a locked cell against an availability is refused, not planned', async () => {
  const asked = request([cabinet('A', week)], [doctor('x', [])], { locked: [at('x', 'A', week[0]!)] });
  await expect(planRota(asked, order)).rejects.toThrow('rota/locked');
});

test('two a week agreed for the first week alone: two then, one in the second, and the raise offered starts from what holds there', async () => {
  const both = ['2027-01-04 am', '2027-01-05 am', '2027-01-11 am', '2027-01-12 am'];
  const perWeek = { least: 0, most: 1, mostIn: { '2027-01-04': 2 } };
  const asked = request([cabinet('A', both)], [doctor('x', both, { perWeek })]);
  const { assignments, gaps } = await planRota(asked, order);
  expect(assignments.map(({ date }) => date < '2027-01-11')).toEqual([true, true, false]);
  expect(gaps[0]!.remedies[0]!.changes).toEqual([
    { code: 'raise-week', doctor: 'x', week: '2027-01-11', from: 1, to: 2 },
  ]);
  expect(
    checkRota(
      asked,
      both.slice(0, 2).map((text) => at('x', 'A', text)),
    ),
  ).toEqual([]);
  expect(
    checkRota(
      asked,
      both.slice(2).map((text) => at('x', 'A', text)),
    ),
  ).toMatchObject([{ code: 'week-full', week: '2027-01-11', found: 2, limit: 1 }]);
});

import { describe, expect, test } from 'vitest';
import { cellKey, checkRota, createRotaJudge, groupBy, without } from './checkRota.ts';
import { planRota } from './planRota.ts';
import type { RequestChange, RotaGap } from './rota.ts';
import type { RotaAssignment, RotaRequest } from './rotaRequest.ts';
import { brokenRules, compareWorth, everyRota, worthIn } from './testing/everyRota.ts';
import { tinyCase } from './testing/tinyCase.ts';

const seeds = Array.from({ length: 25 }, (_, k) => k + 1);

describe.each(seeds)('tiny request %i', (seed) => {
  const request = tinyCase(seed);

  test('no legal rota is worth more, objective by objective, than the one that is said to be optimal', async () => {
    const rota = await planRota(request, { seconds: 20 });
    expect(checkRota(request, rota.assignments)).toEqual([]);
    expect(rota.optimal).toBe(true);
    const worthOf = worthIn(request);
    const best = [...everyRota(request)].map(worthOf).sort(compareWorth)[0]!;
    expect(worthOf(rota.assignments)).toEqual(best);
    for (const { objective, value } of rota.stages.filter((stage) => stage.objective !== 'load'))
      expect([objective, value]).toEqual([objective, valueIn(best, objective, request)]);
  });

  test('every remedy closes its gap, and no smaller set of changes does', async () => {
    const { gaps, assignments } = await planRota(request, { seconds: 20 });
    for (const gap of gaps) {
      expect(gap.smallest).toBe(true);
      for (const { changes, removed, added } of gap.remedies)
        expect(closes(request, assignments, gap, [...without(assignments, removed), ...added], changes)).toBe(true);
      const least = gap.remedies[0]?.changes.length ?? 3;
      if (least > 1) expect(oneChange(request, assignments, gap)).toBeUndefined();
    }
  });

  test('each doctor who is not in a gap stands under one reason', async () => {
    const { gaps, assignments } = await planRota(request, { seconds: 20 });
    for (const gap of gaps) {
      const there = assignments.filter((one) => cellKey(one) === cellKey(gap)).map(({ doctor }) => doctor);
      const told = gap.reasons.flatMap(({ doctors }) => doctors);
      expect([...told, ...there].sort()).toEqual(request.doctors.map(({ id }) => id).sort());
    }
  });
});

test.each(seeds)('request %i: larger maxima never cover less, and locked cells stay', async (seed) => {
  const request = tinyCase(seed);
  const rota = await planRota(request, { seconds: 20 });
  const larger = request.doctors.map((doctor) => {
    const { most = 9 } = doctor.perWeek;
    return { ...doctor, perWeek: { ...doctor.perWeek, most: most + 1 } };
  });
  const more = await planRota({ ...request, doctors: larger }, { seconds: 20 });
  expect(more.assignments.length).toBeGreaterThanOrEqual(rota.assignments.length);
  const locked = rota.assignments.slice(0, 2);
  const held = await planRota({ ...request, doctors: larger, locked }, { seconds: 20 });
  expect(held.assignments).toEqual(expect.arrayContaining([...locked]));
});

test('the oracle has met gaps, full rotas, and gaps that two changes close', async () => {
  const rotas = await Promise.all(seeds.map((seed) => planRota(tinyCase(seed), { seconds: 20 })));
  const gaps = rotas.flatMap((rota) => rota.gaps);
  expect(rotas.some((rota) => rota.gaps.length === 0)).toBe(true);
  expect(gaps.some(({ remedies }) => remedies[0]?.changes.length === 1)).toBe(true);
  expect(gaps.some(({ remedies }) => remedies[0]?.changes.length === 2)).toBe(true);
  expect(gaps.some(({ remedies }) => remedies.some(({ removed }) => removed.length > 0))).toBe(true);
});

function valueIn(worth: readonly number[], objective: string, { doctors }: RotaRequest): number {
  const after = 4 + doctors.length;
  const at = { missing: 0, changes: 1, minimums: 2, idle: 3, reluctance: after, turnover: after + 1, road: after + 2 };
  return worth[at[objective as 'missing']]!;
}

/** Legal with what is granted, one doctor more in the gap, no cell with fewer. */
function closes(
  request: RotaRequest,
  before: readonly RotaAssignment[],
  gap: RotaGap,
  after: readonly RotaAssignment[],
  granted: readonly RequestChange[],
): boolean {
  const was = groupBy(before, cellKey);
  const is = groupBy(after, cellKey);
  const count = (of: typeof was, key: string) => of.get(key)?.length ?? 0;
  return (
    brokenRules(createRotaJudge(request), after, granted).length === 0 &&
    count(is, cellKey(gap)) > count(was, cellKey(gap)) &&
    [...was.keys()].every((key) => count(is, key) >= count(was, key))
  );
}

/** A single change of any kind that closes the gap in some rota: all of them tried. */
function oneChange(request: RotaRequest, before: readonly RotaAssignment[], gap: RotaGap): RequestChange | undefined {
  const changes = request.doctors.flatMap(({ id: doctor, perWeek, perMonth }): RequestChange[] => [
    { code: 'raise-week', doctor, week: '2027-01-04', from: perWeek.most ?? 0, to: 99 },
    { code: 'raise-month', doctor, month: '2027-01', from: perMonth.most ?? 0, to: 99 },
    ...request.cabinets.map(({ id }) => ({ code: 'accept-cabinet' as const, doctor, cabinet: id })),
    ...request.cabinets.flatMap(({ openings }) =>
      openings.map(({ date, half }) => ({ code: 'be-available' as const, doctor, date, half })),
    ),
  ]);
  return changes.find((change) => {
    for (const after of everyRota(request, [change])) if (closes(request, before, gap, after, [change])) return true;
    return false;
  });
}

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultPlan } from './defaultPlan.ts';
import type { QuotaKind, SlotPlan, Visit } from './slotPlan.ts';
import { quotaFor, type Span, slotsOf, type Taken } from './slotsOf.ts';

const visit = (minutes: number): Visit => ({ code: 'v', label: 'V', minutes, mode: 'in-person' });
const plan = (changes: Partial<SlotPlan> = {}): SlotPlan => ({ ...defaultPlan, ...changes });
const session = (from: number, to: number, changes: Partial<SlotPlan> = {}) => ({
  id: 's',
  from,
  to,
  plan: plan(changes),
});
const taken = (from: number, to: number, quota: QuotaKind | null = null): Taken => ({ from, to, quota });
const question = (minutes: number, now = 0, quotas: QuotaKind[] = []) => ({ now, visit: visit(minutes), quotas });

describe('by hand, a session from 1000 to 1060 in quarters of an hour', () => {
  test('four slots of 15 minutes, three of 30, none of 75', () => {
    expect(slotsOf(session(1000, 1060), [], [], question(15))).toEqual([1000, 1015, 1030, 1045]);
    expect(slotsOf(session(1000, 1060), [], [], question(30))).toEqual([1000, 1015, 1030]);
    expect(slotsOf(session(1000, 1060), [], [], question(75))).toEqual([]);
  });

  test('an appointment, a break, an absence and the time that has passed each take theirs', () => {
    expect(slotsOf(session(1000, 1060), [taken(1015, 1030)], [], question(15))).toEqual([1000, 1030, 1045]);
    expect(slotsOf(session(1000, 1060, { breaks: [{ from: 20, to: 25 }] }), [], [], question(15))).toEqual([
      1000, 1030, 1045,
    ]);
    expect(slotsOf(session(1000, 1060), [], [{ from: 0, to: 1031 }], question(15))).toEqual([1045]);
    expect(slotsOf(session(1000, 1060), [], [], question(15, 1001))).toEqual([1015, 1030, 1045]);
  });

  test('two places kept for patients without doctor: open to others while three are free, then to them only', () => {
    const kept = session(1000, 1060, { quotas: [{ kind: 'unattached', places: 2, releaseHours: null }] });
    const two = [taken(1000, 1015), taken(1015, 1030)];
    expect(slotsOf(kept, two.slice(1), [], question(15))).toEqual([1000, 1030, 1045]);
    expect(slotsOf(kept, two, [], question(15))).toEqual([]);
    expect(slotsOf(kept, two, [], question(15, 0, ['unattached']))).toEqual([1030, 1045]);
    expect(quotaFor(kept, two, [], question(15, 0, ['unattached']))).toBe('unattached');
  });

  test('kept until 48 hours before: 2,880 minutes before the start the last place opens to all', () => {
    const late = session(10_000, 10_015, { quotas: [{ kind: 'late', places: 1, releaseHours: 48 }] });
    expect(slotsOf(late, [], [], question(15, 10_000 - 2881))).toEqual([]);
    expect(slotsOf(late, [], [], question(15, 10_000 - 2880))).toEqual([10_000]);
  });
});

/** One minute after the other, and every quota counted afresh: slow, and nothing to get wrong. */
function oracle(
  { from, to, plan: p }: ReturnType<typeof session>,
  booked: readonly Taken[],
  absences: readonly Span[],
  { now, visit: { minutes }, quotas }: ReturnType<typeof question>,
): number[] {
  const within = (at: number, { from: a, to: b }: Span) => at >= a && at < b;
  const closed = (at: number) =>
    at < from ||
    at >= to ||
    [...booked, ...absences].some((one) => within(at, one)) ||
    p.breaks.some((one) => within(at - from, one));
  const openFor = (start: number, length: number) => {
    for (let at = start; at < start + length; at++) if (closed(at)) return false;
    return start >= now;
  };
  const starts: number[] = [];
  for (let at = from; at < to; at++) if ((at - from) % p.stepMinutes === 0) starts.push(at);
  const free = starts.filter((start) => openFor(start, p.stepMinutes)).length;
  const places = (length: number) => Math.ceil(length / p.stepMinutes);
  const left = (kind: QuotaKind) => {
    const quota = p.quotas.find((one) => one.kind === kind);
    if (!quota || (quota.releaseHours !== null && from - now <= quota.releaseHours * 60)) return 0;
    let rest = quota.places;
    for (const one of booked) if (one.quota === kind) rest -= places(one.to - one.from);
    return Math.max(0, rest);
  };
  const keptAfter = (used: QuotaKind | null) =>
    p.quotas.reduce(
      (sum, { kind }) => sum + (kind === used ? Math.max(0, left(kind) - places(minutes)) : left(kind)),
      0,
    );
  const ways: (QuotaKind | null)[] = [...quotas.filter((kind) => left(kind) > 0), null];
  const allowed = p.quotas.length === 0 || ways.some((used) => free - places(minutes) >= keptAfter(used));
  return allowed ? starts.filter((start) => openFor(start, minutes)) : [];
}

const span = fc
  .tuple(fc.integer({ min: -30, max: 300 }), fc.integer({ min: 1, max: 90 }))
  .map(([from, length]) => ({ from: 5000 + from, to: 5000 + from + length }));
const quotaKind = fc.constantFrom<QuotaKind>('late', 'sas', 'unattached');
const cases = fc.record({
  length: fc.integer({ min: 5, max: 260 }),
  step: fc.integer({ min: 5, max: 45 }),
  minutes: fc.integer({ min: 5, max: 70 }),
  breaks: fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 40 })), { maxLength: 2 }),
  quotas: fc.uniqueArray(
    fc.record({
      kind: quotaKind,
      places: fc.integer({ min: 0, max: 5 }),
      releaseHours: fc.option(fc.integer({ min: 0, max: 72 })),
    }),
    { selector: ({ kind }) => kind },
  ),
  booked: fc.array(fc.tuple(span, fc.option(quotaKind)), { maxLength: 6 }),
  absences: fc.array(span, { maxLength: 2 }),
  now: fc.integer({ min: 0, max: 5300 }),
  mine: fc.uniqueArray(quotaKind),
});

test('the same as minute by minute, on random sessions, breaks, bookings, absences and quotas', () => {
  fc.assert(
    fc.property(cases, ({ length, step, minutes, breaks, quotas, booked, absences, now, mine }) => {
      const it = session(5000, 5000 + length, {
        stepMinutes: step,
        breaks: breaks.map(([from, more]) => ({ from, to: from + more })),
        quotas,
      });
      const all = booked.map(([one, quota]) => ({ ...one, quota }));
      expect(slotsOf(it, all, absences, question(minutes, now, mine))).toEqual(
        oracle(it, all, absences, question(minutes, now, mine)),
      );
    }),
    { numRuns: 3000 },
  );
});

test('booking what is free, one after the other, never overlaps and never takes what is kept for others', () => {
  fc.assert(
    fc.property(cases, fc.infiniteStream(fc.nat()), ({ length, step, minutes, quotas }, choices) => {
      const it = session(5000, 5000 + length, { stepMinutes: step, quotas });
      const all: Taken[] = [];
      for (;;) {
        const starts = slotsOf(it, all, [], question(minutes));
        if (starts.length === 0) break;
        const start = starts[choices.next().value! % starts.length]!;
        for (const one of all) expect(start + minutes <= one.from || one.to <= start).toBe(true);
        all.push(taken(start, start + minutes));
      }
      const kept = quotas.reduce((sum, { places }) => sum + places, 0);
      const steps = Array.from({ length: Math.floor(length / step) }, (_, at) => 5000 + at * step);
      const left = steps.filter((from) => all.every((one) => from + step <= one.from || one.to <= from));
      if (all.length > 0) expect(left.length).toBeGreaterThanOrEqual(kept);
    }),
  );
});

import { addDays, daysBetween } from '@maillage/supply';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantAt } from '../clock.ts';
import { defaultPlan } from '../slots/defaultPlan.ts';
import type { SlotPlan } from '../slots/slotPlan.ts';
import { consultationsOffered, minutesOpen } from './consultationsOffered.ts';
import { offeredBy, quarterOf, type SupplyingSession, supplyOfSessions } from './supplyOfSessions.ts';

const SEED = 20261125;

function session(day: string, from: string, to: string, changes: Partial<SupplyingSession> = {}): SupplyingSession {
  return {
    place: 'lievin',
    placeName: 'Cabinet de Liévin',
    commune: '62510',
    profession: 'general-practitioner',
    state: 'published',
    startsAt: instantAt(day, from),
    endsAt: instantAt(day, to),
    plan: defaultPlan,
    absences: [],
    origin: 'hand',
    originId: null,
    period: null,
    ...changes,
  };
}

describe('what a session offers', () => {
  test('four visits an hour: a morning of 3 h 30 offers 14; a break of 20 minutes from 10:00 takes two steps', () => {
    const plan = { ...defaultPlan, breaks: [{ from: 120, to: 140 }] };
    expect(consultationsOffered(defaultPlan, 210)).toBe(14);
    // 8:00–10:00 eight visits; 10:15 still touches the break; 10:30–11:30 four
    expect(consultationsOffered(plan, 210)).toBe(12);
    expect(minutesOpen(plan, 210)).toBe(190);
  });

  test('breaks and absences that overlap are taken out once, and what lies outside the session not at all', () => {
    const plan = { ...defaultPlan, breaks: [{ from: 30, to: 60 }] };
    expect(
      minutesOpen(plan, 120, [
        { from: 45, to: 75 },
        { from: -100, to: 10 },
        { from: 110, to: 500 },
      ]),
    ).toBe(55);
  });

  test('a visit longer than its step takes whole steps: 20 minutes every 15 are two visits an hour', () => {
    const plan = { ...defaultPlan, visits: [{ ...defaultPlan.visits[0]!, minutes: 20 }] };
    expect(consultationsOffered(plan, 60)).toBe(2);
  });
});

describe('entries of the ledger', () => {
  test('four Mondays of a rota of 28 days, 14 visits each: 56 × 365 / 28 = 730 consultations a year while it runs', () => {
    const period = { from: '2027-03-01', through: '2027-03-28' };
    const rota = { origin: 'rota', originId: 'r1', period } as const;
    const days = ['2027-03-01', '2027-03-08', '2027-03-15', '2027-03-22'];
    const [entry, ...others] = supplyOfSessions(days.map((day) => session(day, '08:30', '12:00', rota)));
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ source: 'rota r1', sessions: 4, consultations: 56, hours: 14 });
    expect(entry!.draft).toEqual({
      commune: '62510',
      profession: 'general-practitioner',
      label: 'Cabinet de Liévin – plages publiées',
      supply: 730,
      from: '2027-03-01',
      to: '2027-03-29',
      replacesHeads: 0,
      heads: (14 * 365) / 28 / 1607,
      certainty: 'declared',
    });
  });

  test('by hand, a nurse’s 7 hours in the 90 days of a first quarter: 7 × 365 / 90 / 1,607 of a full time', () => {
    const [entry] = supplyOfSessions([session('2027-02-10', '09:00', '16:00', { profession: 'nurse' })]);
    expect(entry).toMatchObject({ source: '2027-Q1', draft: { from: '2027-01-01', to: '2027-04-01' } });
    expect(entry!.draft.supply).toBeCloseTo(0.017666, 6);
    expect(quarterOf('2027-12-31')).toEqual({ source: '2027-Q4', from: '2027-10-01', to: '2028-01-01' });
  });

  test('the day is that of the place’s clocks: half past midnight on 1 April in Paris is still March in Greenwich', () => {
    expect(supplyOfSessions([session('2027-04-01', '00:30', '01:30')])[0]!.source).toBe('2027-Q2');
  });

  test('a session that a rota wrote and somebody moved past its end counts in its quarter', () => {
    const rota = { origin: 'rota', originId: 'r1', period: { from: '2027-03-01', through: '2027-03-28' } } as const;
    expect(supplyOfSessions([session('2027-05-03', '08:30', '12:00', rota)])[0]!.source).toBe('2027-Q2');
  });

  test('planned, cancelled, without clinician, or of a profession that no register counts: nothing', () => {
    const day = ['2027-02-10', '09:00', '16:00'] as const;
    expect(
      supplyOfSessions([
        session(...day, { state: 'planned' }),
        session(...day, { state: 'cancelled' }),
        session(...day, { profession: null }),
        session(...day, { profession: 'psychologist' }),
        session(...day, { absences: [{ from: 0, to: 420 }] }),
      ]),
    ).toEqual([]);
  });
});

describe('laws over random sessions', () => {
  test('nothing is gained or lost: the rates over their days are what the published sessions offer', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySession, { maxLength: 30 }), (sessions) => {
        const given = sessions.filter(({ state, profession }) => state === 'published' && profession !== null);
        const offered = given.reduce((sum, one) => sum + offeredBy(one).consultations, 0);
        expect(overTime(sessions)).toBeCloseTo(offered, 6);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test('one session more lowers no rate, on any day, at any place', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySession, { maxLength: 15 }), arbitrarySession, (sessions, more) => {
        for (let day = 0; day < 420; day += 7) {
          const at = addDays('2026-12-01', day);
          for (const commune of ['62510', '62001'])
            expect(rateOn(at, commune, [...sessions, more])).toBeGreaterThanOrEqual(
              rateOn(at, commune, sessions) - 1e-9,
            );
        }
      }),
      { seed: SEED, numRuns: 100 },
    );
  });

  test('called off or without clinician, a session is as if it were not there', () => {
    fc.assert(
      fc.property(fc.array(arbitrarySession, { maxLength: 15 }), arbitrarySession, (sessions, more) => {
        const before = supplyOfSessions(sessions);
        expect(supplyOfSessions([...sessions, { ...more, state: 'cancelled' }])).toEqual(before);
        expect(supplyOfSessions([...sessions, { ...more, profession: null }])).toEqual(before);
      }),
      { seed: SEED, numRuns: 100 },
    );
  });
});

const plans: readonly SlotPlan[] = [
  defaultPlan,
  { ...defaultPlan, stepMinutes: 10, breaks: [{ from: 60, to: 95 }] },
  { ...defaultPlan, visits: [{ ...defaultPlan.visits[0]!, minutes: 40 }] },
];
const rotas = [
  null,
  { id: 'r1', from: '2027-01-04', through: '2027-03-28' },
  { id: 'r2', from: '2027-02-01', through: '2027-02-28' },
];
const arbitrarySession: fc.Arbitrary<SupplyingSession> = fc
  .record({
    day: fc.integer({ min: 0, max: 400 }),
    hour: fc.integer({ min: 7, max: 15 }),
    minutes: fc.integer({ min: 30, max: 300 }),
    place: fc.constantFrom(['lievin', '62510'], ['aubigny', '62001']),
    profession: fc.constantFrom('general-practitioner', 'general-practitioner', null),
    state: fc.constantFrom('published', 'published', 'planned', 'cancelled'),
    plan: fc.constantFrom(...plans),
    rota: fc.constantFrom(...rotas),
    away: fc.option(fc.integer({ min: 0, max: 200 })),
  })
  .map(({ day, hour, minutes, place: [place, commune], profession, state, plan, rota, away }) => {
    const startsAt = instantAt(addDays('2027-01-01', day), `${String(hour).padStart(2, '0')}:00`);
    return session('2027-01-01', '08:00', '09:00', {
      place: place!,
      commune: commune!,
      profession,
      state: state as 'published',
      startsAt,
      endsAt: new Date(startsAt.getTime() + minutes * 60_000),
      plan,
      absences: away === null ? [] : [{ from: away, to: away + 60 }],
      ...(rota && { origin: 'rota', originId: rota.id, period: rota }),
    });
  });

function overTime(sessions: readonly SupplyingSession[]): number {
  return supplyOfSessions(sessions).reduce(
    (sum, { draft }) => sum + (draft.supply * daysBetween(draft.from!, draft.to!)) / 365,
    0,
  );
}

function rateOn(day: string, commune: string, sessions: readonly SupplyingSession[]): number {
  const running = supplyOfSessions(sessions).filter(
    ({ draft }) => draft.commune === commune && draft.from! <= day && day < draft.to!,
  );
  return running.reduce((sum, { draft }) => sum + draft.supply, 0);
}

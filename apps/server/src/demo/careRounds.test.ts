import { expect, test } from 'vitest';
import { demoRounds } from './careRounds.ts';

test.each(['2026-11-23', '2027-03-29', '2027-07-05'])(
  'the bus of the demonstration from %s: every visit has its place, every round its doctor',
  (monday) => {
    const { calendar } = demoRounds(monday);
    expect(calendar!.unplaced).toEqual([]);
    expect(calendar!.crewGaps).toEqual([]);
    expect(calendar!.rounds.length).toBeGreaterThan(10);
  },
);

import { describe, expect, test } from 'vitest';
import { rotaCabinet } from './rotaCabinet.ts';
import { rotaStatement } from './statement.ts';

const place = {
  id: 'Liévin',
  rooms: 2,
  lodging: false,
  skills: [],
  openings: [
    { weekday: 1, half: 'am' as const, from: '08:30', to: '12:30' },
    { weekday: 1, half: 'pm' as const, from: '13:30', to: '17:00' },
  ],
  opensOn: null,
  closesOn: '2027-02-01',
};
const january = { from: '2027-01-25', to: '2027-02-07', wanted: 3, closed: () => false };

test('a place opens its usual week until the day it closes, and wants no more doctors than it has rooms', () => {
  const { openings } = rotaCabinet(place, january);
  expect(openings.map(({ date, half, wanted }) => `${date} ${half} ${wanted}`)).toEqual([
    '2027-01-25 am 2',
    '2027-01-25 pm 2',
  ]);
});

describe('a statement', () => {
  const cabinet = rotaCabinet({ ...place, closesOn: null }, january);
  const given = [
    { doctor: 'Anne', cabinet: 'Liévin', date: '2027-01-25', half: 'am' as const },
    { doctor: 'Anne', cabinet: 'Liévin', date: '2027-01-25', half: 'pm' as const },
    { doctor: 'Anne', cabinet: 'Liévin', date: '2027-02-01', half: 'pm' as const },
  ];

  test('a Monday of 4 h and 3 h 30 is 450 minutes, two half-days, one day', () => {
    expect(rotaStatement(given, [cabinet], null)).toEqual([
      { doctor: 'Anne', month: '2027-01', halfDays: 2, days: 1, minutes: 450, cents: null },
      { doctor: 'Anne', month: '2027-02', halfDays: 1, days: 1, minutes: 210, cents: null },
    ]);
  });

  test('200 € a day pays that Monday once; 120 € a half-day pays it twice', () => {
    const cents = (pay: Parameters<typeof rotaStatement>[2]) =>
      rotaStatement(given, [cabinet], pay).map((line) => line.cents);
    expect(cents({ per: 'day', cents: 20_000 })).toEqual([20_000, 20_000]);
    expect(cents({ per: 'half-day', cents: 12_000 })).toEqual([24_000, 12_000]);
  });
});

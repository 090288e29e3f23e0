import { expect, test } from 'vitest';
import { parseShiftInstance } from './parseShiftInstance.ts';
import { parseRosterCsv } from './shiftRosterFile.ts';

const good = `# comment
SECTION_HORIZON
7

SECTION_SHIFTS
E,480,
L,600,E

SECTION_STAFF
A,E=7|L=2,2400,960,5,2,2,1

SECTION_DAYS_OFF
A,0,3

SECTION_SHIFT_ON_REQUESTS
A,1,E,2

SECTION_SHIFT_OFF_REQUESTS
A,2,L,-0

SECTION_COVER
0,E,1,100,1
`;

test('a file is read as its text says; Windows ends of line and a mark at the head change nothing', () => {
  const { instance } = parseShiftInstance(good);
  expect(parseShiftInstance(`\uFEFF${good.replaceAll('\n', '\r\n')}`).instance).toEqual(instance);
  expect(instance).toEqual({
    days: 7,
    shifts: [
      { id: 'E', minutes: 480, notFollowedBy: [] },
      { id: 'L', minutes: 600, notFollowedBy: [0] },
    ],
    staff: [
      {
        id: 'A',
        maxShifts: [7, 2],
        maxMinutes: 2400,
        minMinutes: 960,
        maxRun: 5,
        minRun: 2,
        minDaysOff: 2,
        maxWeekends: 1,
        daysOff: [0, 3],
        wanted: [{ day: 1, shift: 0, weight: 2 }],
        unwanted: [{ day: 2, shift: 1, weight: 0 }],
      },
    ],
    cover: [{ day: 0, shift: 0, required: 1, underWeight: 100, overWeight: 1 }],
  });
});

test('everything wrong is listed by line, and then nothing is returned', () => {
  const bad = good
    .replace('L,600,E', 'L,six,X')
    .replace('A,0,3', 'B,0,9')
    .replace('0,E,1,100,1', '0,E,1')
    .replace('SECTION_SHIFT_ON_REQUESTS', 'SECTION_WISHES');
  const { instance, problems } = parseShiftInstance(bad);
  expect(instance).toBeUndefined();
  expect(problems).toEqual([
    { code: 'section/unknown', line: 15, value: 'SECTION_WISHES' },
    { code: 'section/missing', value: 'SECTION_SHIFT_ON_REQUESTS' },
    { code: 'number/invalid', line: 7, value: 'six' },
    { code: 'shift/unknown', line: 7, value: 'X' },
    { code: 'staff/unknown', line: 13, value: 'B' },
    { code: 'day/outside', line: 13, value: '9' },
    { code: 'line/columns', line: 22, value: '3' },
  ]);
});

test('a roster file with an unknown person, a day outside, an unknown shift and a second shift lists all four', () => {
  const { instance } = parseShiftInstance(good);
  const { problems } = parseRosterCsv(instance!, 'staff,day,shift\nZ,0,E\nA,7,E\nA,1,X\nA,2,E\nA,2,L\n');
  expect(problems.map(({ code, line }) => `${line} ${code}`)).toEqual([
    '2 staff/unknown',
    '3 day/outside',
    '4 shift/unknown',
    '6 cell/repeated',
  ]);
});

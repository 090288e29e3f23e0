import { describe, expect, test } from 'vitest';
import { type SlotSearch, searchOf } from './searchOf.ts';

const IDENTIFIER = 'schedule.actor:Practitioner.identifier';
const good = {
  start: ['ge2027-01-04T08:00:00+01:00', 'le2027-01-05'],
  [IDENTIFIER]: ['urn:oid:1.2.250.1.71.4.2.1|810002909371'],
  status: ['free'],
};

function query(changes: Record<string, string[]> = {}): URLSearchParams {
  const all = Object.entries({ ...good, ...changes });
  return new URLSearchParams(all.flatMap(([name, values]) => values.map((value): [string, string] => [name, value])));
}
const codes = (changes: Record<string, string[]>) => {
  const answer = searchOf(query(changes));
  return Array.isArray(answer) ? answer.map(({ code, parameter }) => `${code} ${parameter}`) : [];
};

test('the guide’s search is understood: from 8:00 in Paris to the end of the next day', () => {
  const search = searchOf(query()) as SlotSearch;
  expect(search).toMatchObject({
    from: new Date('2027-01-04T07:00Z'),
    until: new Date('2027-01-05T23:00Z'),
    rpps: ['10002909371'],
    count: 1000,
    offset: 0,
  });
});

test('the guide’s own forms: no zone, a space where a form decoded “+”, spaces after commas', () => {
  const search = searchOf(
    query({
      start: ['ge2027-01-04T08:00:00', 'le2027-01-04T12:00:00.000 01:00'],
      [IDENTIFIER]: ['urn:oid:1.2.250.1.71.4.2.1|810002909371, urn:oid:1.2.250.1.71.4.2.1|800001288385'],
    }),
  ) as SlotSearch;
  expect(search.from).toEqual(new Date('2027-01-04T07:00Z'));
  expect(search.until).toEqual(new Date('2027-01-04T11:00:00.001Z'));
  expect(search.rpps).toEqual(['10002909371', '00001288385']);
});

describe('refused, each with its reason', () => {
  test.each([
    ['no upper bound', { start: ['ge2027-01-04'] }, ['required start']],
    ['no bound at all', { start: [] }, ['required start', 'required start']],
    ['two lower bounds', { start: ['ge2027-01-04', 'ge2027-01-05', 'le2027-01-06'] }, ['value start']],
    ['30 February', { start: ['ge2027-02-30', 'le2027-03-01'] }, ['value start']],
    ['an end before the start', { start: ['ge2027-01-06', 'le2027-01-04'] }, ['value start']],
    ['three months', { start: ['ge2027-01-01', 'le2027-03-31'] }, ['too-costly start']],
    ['nobody', { [IDENTIFIER]: [] }, [`required ${IDENTIFIER}`]],
    [
      'an RPPS without its prefix',
      { [IDENTIFIER]: ['urn:oid:1.2.250.1.71.4.2.1|10002909371'] },
      [`value ${IDENTIFIER}`],
    ],
    ['no status', { status: [] }, ['required status']],
    ['busy slots', { status: ['busy'] }, ['not-supported status']],
    ['an unknown join', { _include: ['Slot:nothing'] }, ['not-supported _include']],
    ['an unknown parameter', { colour: ['red'] }, ['not-supported colour']],
    [
      'several things at once',
      { start: ['ge2027-01-04'], status: [], x: ['1'] },
      ['not-supported x', 'required start', 'required status'],
    ],
  ] as [string, Record<string, string[]>, string[]][])('%s', (_what, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  test('26 practitioners; 25 are answered', () => {
    const some = (count: number) =>
      Array.from({ length: count }, (_, k) => `urn:oid:1.2.250.1.71.4.2.1|8${String(10_000_000_000 + k)}`).join();
    expect(codes({ [IDENTIFIER]: [some(26)] })).toEqual([`too-costly ${IDENTIFIER}`]);
    expect(codes({ [IDENTIFIER]: [some(25)] })).toEqual([]);
  });
});

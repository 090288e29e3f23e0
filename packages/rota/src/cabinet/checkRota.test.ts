import type { Minutes } from '@maillage/units';
import { describe, expect, test } from 'vitest';
import { checkRota, createRotaJudge } from './checkRota.ts';
import { usualRotaRules } from './rotaRequest.ts';
import { swapAllowed } from './swapAllowed.ts';
import { at, cabinet, doctor, request } from './testing/smallCabinet.ts';

const days = ['2027-01-04 am', '2027-01-04 pm', '2027-01-05 am', '2027-01-05 pm', '2027-01-06 am'];
const open = [cabinet('A', days), cabinet('B', days, { skills: ['echography'] })];
const codes = (...violations: readonly { readonly code: string }[]) => violations.map(({ code }) => code);

describe('each rule, broken once', () => {
  test.each([
    ['not-available', {}, ['2027-01-05 am'], [['A', '2027-01-04 am']]],
    ['place-not-accepted', { cabinets: ['B'] }, days, [['A', '2027-01-04 am']]],
    ['no-lodging', { needsLodging: true }, days, [['A', '2027-01-04 am']]],
    ['skill-missing', {}, days, [['B', '2027-01-04 am']]],
    ['too-far', { homeMinutes: { A: 50 as Minutes }, mostHomeMinutes: 45 as Minutes }, days, [['A', '2027-01-04 am']]],
    [
      'week-full',
      { perWeek: { least: 0, most: 1 } },
      days,
      [
        ['A', '2027-01-04 am'],
        ['A', '2027-01-05 am'],
      ],
    ],
    [
      'month-full',
      { perMonth: { least: 0, most: 1 } },
      days,
      [
        ['A', '2027-01-04 am'],
        ['A', '2027-01-05 am'],
      ],
    ],
    [
      'regular-locum',
      { regularLocum: true },
      days,
      [
        ['A', days[0]!],
        ['A', days[1]!],
        ['A', days[2]!],
      ],
    ],
    ['unknown-opening', {}, ['2027-01-07 am'], [['A', '2027-01-07 am']]],
  ] as const)('%s', (code, other, offered, cells) => {
    const asked = request(open, [doctor('x', offered, other)]);
    expect(
      codes(
        ...checkRota(
          asked,
          cells.map(([place, when]) => at('x', place, when)),
        ),
      ),
    ).toEqual([code]);
  });
});

test('30 minutes of road and 45 of break do not fit between 12:30 and 13:30; 10 and 45 do', () => {
  const x = doctor('x', days, { skills: ['echography'] });
  const both = [at('x', 'A', days[0]!), at('x', 'B', days[1]!)];
  expect(checkRota(request(open, [x]), both)).toEqual([
    { code: 'road-too-long', doctor: 'x', date: '2027-01-04', from: 'A', to: 'B', found: 75, limit: 60 },
  ]);
  const near = request(open, [x], { travel: [{ from: 'A', to: 'B', minutes: 10 as Minutes }] });
  expect(checkRota(near, both)).toEqual([]);
});

test('after a full Monday, Tuesday morning is rest', () => {
  const asked = request(open, [doctor('x', days)], { rules: { ...usualRotaRules, restAfterFullDay: 'next-morning' } });
  const full = [at('x', 'A', days[0]!), at('x', 'A', days[1]!)];
  expect(checkRota(asked, [...full, at('x', 'A', days[3]!)])).toEqual([]);
  expect(codes(...checkRota(asked, [...full, at('x', 'A', days[2]!)]))).toEqual(['rest-after-full-day']);
});

test('three days in a row are one too many of two, outside work counted', () => {
  const asked = request(open, [doctor('x', days)], {
    rules: { ...usualRotaRules, mostConsecutiveDays: 2 },
    outside: [{ doctor: 'x', date: '2027-01-06', half: 'pm' }],
  });
  expect(checkRota(asked, [at('x', 'A', days[0]!), at('x', 'A', days[2]!)])).toEqual([
    { code: 'days-in-a-row', doctor: 'x', date: '2027-01-06', found: 3, limit: 2 },
  ]);
});

test('a change tells only what it breaks and what it cures', () => {
  const asked = request(open, [doctor('x', [days[0]!]), doctor('y', days)]);
  const wrong = [at('x', 'A', days[2]!)];
  const judge = createRotaJudge(asked);
  const verdict = judge.change(wrong, { removed: wrong, added: [at('y', 'A', days[2]!)] });
  expect(verdict).toEqual({
    created: [],
    cured: [{ code: 'not-available', doctor: 'x', date: '2027-01-05', half: 'am' }],
  });
});

test('a locked cell is not given away; a free one is, to who is available', () => {
  const asked = request(open, [doctor('x', days), doctor('y', [days[0]!])], { locked: [at('x', 'A', days[2]!)] });
  const rota = [at('x', 'A', days[0]!), at('x', 'A', days[2]!)];
  expect(swapAllowed(asked, rota, { kind: 'give', given: rota[0]!, to: 'y' }).allowed).toBe(true);
  const refused = swapAllowed(asked, rota, { kind: 'give', given: rota[1]!, to: 'y' });
  expect(refused.allowed ? [] : codes(...refused.violations)).toEqual(['not-available', 'locked-missing']);
});

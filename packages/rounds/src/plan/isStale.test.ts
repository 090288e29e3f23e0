import type { Day } from '@maillage/units';
import { expect, test } from 'vitest';
import { dieppeDraft } from './dieppeDraft.ts';
import { isStale } from './isStale.ts';

const draft = dieppeDraft('2026-12-07' as Day, 'Dieppe', (number) => `Doctor ${number}`);
const calendar = { solvedFor: draft };

test('the same settings, their keys in another order or under another name, leave a calendar as good as it was', () => {
  const turned = Object.fromEntries(Object.entries(draft).reverse()) as typeof draft;
  expect(isStale(turned, calendar)).toBe(false);
  expect(isStale({ ...draft, name: 'Other' }, calendar)).toBe(false);
});

test('a weekday, a stop or a crew less makes it stale; so does another order of stops, since tables of minutes follow it', () => {
  expect(isStale({ ...draft, weekdays: draft.weekdays.slice(1) }, calendar)).toBe(true);
  expect(isStale({ ...draft, stops: draft.stops.slice(1) }, calendar)).toBe(true);
  expect(isStale({ ...draft, crews: draft.crews.slice(1) }, calendar)).toBe(true);
  expect(isStale({ ...draft, stops: draft.stops.toReversed() }, calendar)).toBe(true);
});

import { defaultPlan } from '@maillage/care';
import { expect, test } from 'vitest';
import { previewOf } from './previewOf.ts';

const morning = ['2027-01-04T07:30:00Z', '2027-01-04T11:00:00Z'] as const;

test('three hours and a half by quarters are fourteen places; the long visit starts on thirteen of them', () => {
  const { visits, places, kept } = previewOf(defaultPlan, ...morning);
  expect(places).toBe(14);
  expect(kept).toBe(0);
  expect(visits.map(({ starts }) => starts.length)).toEqual([14, 13]);
});

test('a break of a quarter in the middle takes one place, and the start of the long visit before it', () => {
  const plan = { ...defaultPlan, breaks: [{ from: 90, to: 105 }] };
  const { visits, places } = previewOf(plan, ...morning);
  expect(places).toBe(13);
  expect(visits.map(({ starts }) => starts.length)).toEqual([13, 11]);
});

test('places kept are counted, never more than there are', () => {
  const quotas = [{ kind: 'unattached' as const, places: 40, releaseHours: 48 }];
  expect(previewOf({ ...defaultPlan, quotas }, ...morning)).toMatchObject({ places: 14, kept: 14 });
});

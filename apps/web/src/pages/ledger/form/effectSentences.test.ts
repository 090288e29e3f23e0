import type { LedgerEffect } from '@maillage/contract';
import { expect, test } from 'vitest';
import { effectSentences } from './effectSentences.ts';

const effect = (dropped: number, lifted: number, people: number, consultations: number) =>
  effectSentences({ crossing: { threshold: 2.5, dropped, lifted }, people, consultations } as LedgerEffect);

test('people who cross the threshold come first, each way apart', () => {
  expect(effect(3200, 0, 9000, -5400)).toEqual([{ key: 'dropped', people: 3200 }]);
  expect(effect(10, 20, 9000, 0)).toEqual([
    { key: 'dropped', people: 10 },
    { key: 'lifted', people: 20 },
  ]);
});

test('when nobody crosses, it says whose access falls or rises; when nothing moves, that', () => {
  expect(effect(0, 0, 9000, -5400)).toEqual([{ key: 'lower', people: 9000 }]);
  expect(effect(0, 0, 9000, 5400)).toEqual([{ key: 'higher', people: 9000 }]);
  expect(effect(0, 0, 0, 0)).toEqual([{ key: 'none', people: 0 }]);
});

import { readdirSync } from 'node:fs';
import { minutes } from '@maillage/units';
import { describe, expect, test } from 'vitest';
import { type DecayId, decays, parseStepClasses, step } from './index.ts';

describe.each(Object.keys(decays) as DecayId[])('%s', (id) => {
  test('is finite and positive, never increases, and is 0 beyond its reach', () => {
    for (const reach of [5, 20, 45].map(minutes)) {
      const decay = decays[id](reach);
      const weights = Array.from({ length: 200 }, (_, k) => decay.weight(minutes((reach * k) / 199)));
      for (const [k, weight] of weights.entries()) {
        expect(weight).toBeGreaterThanOrEqual(0);
        expect(weight).toBeLessThanOrEqual(weights[k - 1] ?? 1);
      }
      expect(decay.reach).toBe(reach);
      expect([reach * 1.0001, reach * 10, Infinity].map((time) => decay.weight(minutes(time)))).toEqual([0, 0, 0]);
    }
  });
});

test('the official classes hold their lower end, and 20 minutes still counts since only "plus de 20 minutes" is 0', () => {
  const official = step([
    { upTo: minutes(10), weight: 1 },
    { upTo: minutes(15), weight: 2 / 3 },
    { upTo: minutes(20), weight: 1 / 3 },
  ]);
  const weights = [0, 9.99, 10, 14.99, 15, 19.99, 20, 20.01].map((time) => official.weight(minutes(time)));
  expect(weights).toEqual([1, 1, 2 / 3, 2 / 3, 1 / 3, 1 / 3, 1 / 3, 0]);
});

test('classes are read from text', () => {
  expect(parseStepClasses('10:1, 15:0.6667,20:0.3333')).toEqual({
    classes: [
      { upTo: 10, weight: 1 },
      { upTo: 15, weight: 0.6667 },
      { upTo: 20, weight: 0.3333 },
    ],
  });
});

test('every problem of the text is told, with its position', () => {
  expect(parseStepClasses('10:0.5,abc,8:1,0:0')).toEqual({
    problems: [
      { code: 'weights/malformed', path: '1', value: 'abc' },
      { code: 'weights/minutes-not-increasing', path: '2', value: '8:1' },
      { code: 'weights/weight-increasing', path: '2', value: '8:1' },
      { code: 'weights/not-positive', path: '3', value: '0:0' },
      { code: 'weights/minutes-not-increasing', path: '3', value: '0:0' },
    ],
  });
});

test('a caller who builds increasing weights is told both', () => {
  const wrong = [
    { upTo: minutes(10), weight: 0.5 },
    { upTo: minutes(20), weight: 1 },
  ];
  expect(() => step(wrong)).toThrow('Got weight 1 after 0.5.');
});

test('every shape of decay is registered under the name of its file', () => {
  const others = /^(decay|index|parseStepClasses)\./;
  const files = readdirSync(import.meta.dirname).filter((file) => /^[a-zA-Z]+\.ts$/.test(file) && !others.test(file));
  expect(Object.keys(decays).sort()).toEqual(files.map((file) => file.replace('.ts', '')).sort());
});

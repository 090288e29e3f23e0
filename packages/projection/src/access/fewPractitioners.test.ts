import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mulberry32 } from '../testing/cases.ts';
import { exactAtOrUnder } from './fewPractitioners.ts';

const none = { arrivals: 0, arrivalAmount: 1 };

test('one doctor who gives 3 and stays with 0.7: at or under 2.5 with the 0.3 that she leaves', () => {
  expect(exactAtOrUnder([{ heads: 1, chance: 0.7, amount: 3, ...none }], 2.5)).toBeCloseTo(0.3, 12);
});

test('two doctors who give 1.5 each: under 2.5 unless both stay, 1 − 0.8²', () => {
  expect(exactAtOrUnder([{ heads: 2, chance: 0.8, amount: 1.5, ...none }], 2.5)).toBeCloseTo(1 - 0.64, 12);
});

test('arrivals of mean 0.5 that give 3: under 2.5 only if none comes, e^−0.5', () => {
  const alone = { heads: 0, chance: 0, amount: 1, arrivals: 0.5, arrivalAmount: 3 };
  expect(exactAtOrUnder([alone], 2.5)).toBeCloseTo(Math.exp(-0.5), 12);
});

test('20,000 drawn futures of a few doctors agree to four points', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = mulberry32(seed);
      const contributions = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({
        heads: 1 + Math.floor(random() * 3),
        chance: 0.2 + 0.7 * random(),
        amount: 0.2 + random(),
        arrivals: random(),
        arrivalAmount: 0.2 + random(),
      }));
      let under = 0;
      for (let n = 0; n < 20_000; n++) if (draw() <= 2.5) under++;
      expect(Math.abs(exactAtOrUnder(contributions, 2.5) - under / 20_000)).toBeLessThan(0.04);

      function draw(): number {
        let sum = 0;
        for (const one of contributions) {
          for (let d = 0; d < one.heads; d++) if (random() < one.chance) sum += one.amount;
          for (let p = random(); p > Math.exp(-one.arrivals); p *= random()) sum += one.arrivalAmount;
        }
        return sum;
      }
    }),
    { seed: 20_261_124, numRuns: 12 },
  );
});

import { expect, test } from 'vitest';
import { seriousFindings } from './harness/findings.ts';
import { coordinator } from './harness/people.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const title = 'Ce qui vous attend aujourd’hui';

test.each([1440, 390])('a coordinator finds the day on the first screen, %i pixels wide', (width) =>
  stage(
    '/',
    async (page) => {
      const day = page.getByRole('region', { name: title });
      await day.waitFor();
      await day.getByRole('listitem').first().or(day.getByText('Rien n’attend')).first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await seriousFindings(page)).toEqual([]);
    },
    { as: coordinator, width, height: 844 },
  ),
);

test('a visitor, and a reader, do not', async () => {
  for (const as of [undefined, 'lecteur@demo.maillage.example'])
    await stage(
      '/',
      async (page) => {
        await page.getByRole('heading', { level: 1 }).waitFor();
        await page.waitForLoadState('networkidle');
        expect(await page.getByText(title).count()).toBe(0);
      },
      as ? { as } : {},
    );
});

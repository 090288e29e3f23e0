import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './harness/findings.ts';
import { coordinator } from './harness/people.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const list = '/organiser/tournees';
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('the example of Dieppe is computed, each day says whether a visit may go there, people reached are counted', () =>
  stage(
    list,
    async (page) => {
      await page.getByRole('button', { name: 'Charger l’exemple' }).click();
      await page.getByRole('button', { name: 'Calculer le calendrier' }).click();
      await expect
        .poll(() => title(page).textContent(), { timeout: 120_000 })
        .toMatch(/^\d+ tournées et \d+ passages dans 6 communes/);
      await page.getByRole('radio', { name: 'Calendrier' }).click();
      expect(await seriousFindings(page)).toEqual([]);

      const visit = page.getByRole('button', { name: /déplacer$/ }).first();
      await visit.focus();
      await page.keyboard.press('Enter');
      const panel = page.getByRole('region', { name: /^Déplacer / });
      await panel.waitFor();
      expect(await panel.getByText('déjà desservi ce jour').count()).toBeGreaterThan(0);
      await panel.getByRole('button', { name: 'Fermer' }).click();
      await panel.waitFor({ state: 'detached' });

      await page.getByRole('radio', { name: 'Habitants et coûts' }).click();
      await page.getByText('ont plus de soins').waitFor();
    },
    { as: coordinator },
  ));

test('on a phone, in English: the published bus of the demonstration, day after day, in the width of the screen', () =>
  stage(
    list,
    async (page) => {
      await page
        .getByRole('link', { name: /démonstration/ })
        .first()
        .click();
      await expect.poll(() => title(page).textContent(), { timeout: 30_000 }).toMatch(/every visit has its place/);
      expect(await page.getByRole('article').count()).toBeGreaterThan(10);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.getByRole('radio', { name: 'Settings' }).click();
      await page.getByText('Period and vehicles').waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    },
    { as: coordinator, width: 390, height: 844, language: 'en' },
  ));

test('a visitor without account is told what rounds are', () =>
  stage(list, async (page) => {
    await page.getByRole('heading', { name: 'Planifiez les tournées d’un bus médical.' }).waitFor();
  }));

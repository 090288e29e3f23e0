import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './harness/findings.ts';
import { coordinator } from './harness/people.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const list = '/organiser/tournees';
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('the example of Dieppe is computed, a visit moved by keyboard, a doctor replaced, people counted, the plan published, deleted, brought back', () =>
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

      const first = page.getByRole('button', { name: /déplacer$/ }).first();
      const firstVisit = () => first.getAttribute('aria-label');
      const before = await firstVisit();
      await first.focus();
      await page.keyboard.press('Enter');
      const panel = page.getByRole('region', { name: /^Déplacer / });
      await panel.waitFor();
      expect(await panel.getByText('déjà desservi ce jour').count()).toBeGreaterThan(0);
      await panel.getByRole('listitem').locator('button:enabled').first().focus();
      await page.keyboard.press('Enter');
      await panel.waitFor({ state: 'detached' });
      await expect.poll(firstVisit).not.toBe(before);
      const moved = await firstVisit();
      await page.getByRole('button', { name: 'Annuler' }).click();
      await expect.poll(firstVisit).toBe(before);
      await page.getByRole('button', { name: 'Rétablir' }).click();
      await expect.poll(firstVisit).toBe(moved);
      await page.getByRole('button', { name: 'Annuler' }).click();
      await expect.poll(firstVisit).toBe(before);

      await page.getByRole('button', { name: 'Panne ou absence' }).first().click();
      const trouble = page.getByRole('region', { name: /^Que se passe-t-il/ });
      await trouble.getByText('le moins possible').waitFor();
      await trouble.getByRole('button', { name: 'Appliquer' }).click();
      await trouble.waitFor({ state: 'detached' });
      await expect.poll(() => page.getByRole('button', { name: 'Annuler' }).isEnabled()).toBe(true);

      await page.getByRole('radio', { name: 'Habitants et coûts' }).click();
      await page.getByText('ont plus de soins').waitFor();
      await page.getByRole('button', { name: 'Publier', exact: true }).click();
      await page.getByText(/^Publié\s:\s\d+\sséances\sajoutées/).waitFor({ timeout: 30_000 });

      const address = new URL(page.url()).pathname;
      const own = page.locator(`a[href^="${address}"]`).first();
      await page.getByRole('button', { name: 'Supprimer' }).click();
      await page.waitForURL((url) => url.pathname === list);
      await own.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Annuler' }).click();
      await own.waitFor();
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

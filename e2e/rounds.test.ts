import type { Locator, Page } from 'playwright-core';
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

test('a visit and a stop of a copied plan are dragged, each day saying whether it takes the visit; the copy is compared with the plan', () =>
  stage(
    list,
    async (page) => {
      await page
        .getByRole('link', { name: /démonstration/ })
        .first()
        .click();
      await title(page).waitFor();
      const original = new URL(page.url()).pathname;
      await page.getByRole('button', { name: 'Dupliquer' }).click();
      await page.waitForURL((url) => url.pathname !== original);
      const address = new URL(page.url()).pathname;

      const visits = page.getByRole('button', { name: /déplacer$/ });
      await visits.first().waitFor();
      const labels = async () => (await visits.allTextContents()).join(' / ');
      const before = await labels();
      const refused = await dragOver(page, visits.first());
      expect(refused.length).toBeGreaterThan(0);
      await page.mouse.up();
      await expect.poll(labels).not.toBe(before);
      await page.getByRole('button', { name: 'Annuler' }).click();
      await expect.poll(labels).toBe(before);

      await page.getByRole('radio', { name: 'Carte' }).click();
      const mark = page.locator('.maplibregl-marker').nth(1);
      await mark.scrollIntoViewIfNeeded();
      const { x, y } = (await mark.boundingBox())!;
      await page.mouse.move(x + 14, y + 14);
      await page.mouse.down();
      await page.mouse.move(x + 74, y + 44, { steps: 5 });
      await page.mouse.up();
      const stale = page.getByText('Les réglages ont changé depuis le calcul');
      await stale.waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      const undo = page.getByRole('button', { name: 'Annuler' });
      await expect.poll(() => undo.isEnabled()).toBe(true);
      await undo.click();
      await stale.waitFor({ state: 'detached' });

      await page.goto(list);
      for (const path of [original, address])
        await page
          .getByRole('listitem')
          .filter({ has: page.locator(`a[href^="${path}"]`) })
          .getByRole('checkbox', { name: 'Comparer' })
          .check();
      await page.getByRole('link', { name: /^Comparer les 2 plans/ }).click();
      await expect.poll(() => title(page).textContent()).toMatch(/fait passer le plus d’habitants/);
      // the same visits reach the same people at the same price
      const rows = await page.getByRole('row').all();
      expect(rows.length).toBe(12);
      for (const row of rows.slice(1)) {
        const [one, other] = await row.getByRole('cell').allTextContents();
        expect(other).toBe(one);
      }
      expect(await seriousFindings(page)).toEqual([]);
      await page.goto(address);
      await page.getByRole('button', { name: 'Supprimer' }).click();
      await page.waitForURL((url) => url.pathname === list);
    },
    { as: coordinator, height: 1200 },
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

/** Holds a visit over one day after the other until one takes it; the days that refuse say why. */
async function dragOver(page: Page, visit: Locator): Promise<string[]> {
  await visit.scrollIntoViewIfNeeded();
  const held = (await visit.boundingBox())!;
  await page.mouse.move(held.x + 20, held.y + 10);
  await page.mouse.down();
  await page.mouse.move(held.x + 40, held.y + 14, { steps: 3 });
  const refused: string[] = [];
  let taken: { x: number; y: number } | undefined;
  for (const day of (await page.locator('[data-day]').all()).slice(0, 10)) {
    const frame = await day.boundingBox();
    if (!frame || frame.y + 30 > 1150) continue;
    const at = { x: frame.x + frame.width / 2, y: frame.y + 24 };
    await page.mouse.move(at.x, at.y, { steps: 3 });
    await page.waitForTimeout(300);
    const verdict = await day.getAttribute('data-verdict');
    if (verdict === 'no') refused.push((await day.getByRole('status').textContent()) ?? '');
    if (verdict === 'yes') taken = at;
  }
  expect(taken).toBeDefined();
  await page.mouse.move(taken!.x, taken!.y, { steps: 3 });
  await page.waitForTimeout(300);
  return refused.filter(Boolean);
}

import { expect, test } from 'vitest';
import { seriousFindings } from './harness/findings.ts';
import { coordinator } from './harness/people.ts';
import { anyName, anyPhone, bookOver, makeSession } from './harness/sessions.ts';
import { openStage } from './harness/stage.ts';
import { typeFields } from './harness/typeFields.ts';

const play = openStage();

test('somebody telephones: with the keys alone, booked in under thirty seconds, marked, taken back, moved', () =>
  play(
    '/organiser/rendez-vous',
    async (page) => {
      await page.locator('h1').waitFor();
      const session = await makeSession(page, {}, true);
      await page.goto(`/organiser/rendez-vous?day=${session.day}&place=${session.place}`);
      await page.getByRole('heading', { name: /heures libres, la prochaine à/ }).waitFor();
      const name = `Telephone ${anyName()}`;
      const began = Date.now();
      const first = page.locator(`[data-row="${session.id} ${session.slots[0]}"]`);
      await first.waitFor();
      await page.keyboard.press('n');
      await page.keyboard.press('Enter');
      await page.getByRole('form', { name: 'Réserver par téléphone' }).waitFor();
      await typeFields(page, name, 'Agathe', '02041961', anyPhone());
      await page.keyboard.press('Enter');
      const row = page.getByRole('button', { name: new RegExp(name) });
      await row.waitFor();
      expect(Date.now() - began).toBeLessThan(30_000);
      expect(await seriousFindings(page)).toEqual([]);

      await row.focus();
      await page.keyboard.press('v');
      await page.getByText(`${name} Agathe : venu(e).`).waitFor();
      await expect.poll(() => row.getAttribute('data-state')).toBe('attended');
      await page.locator('span', { hasText: 'venu(e).' }).getByRole('button').first().click();
      await expect.poll(() => row.getAttribute('data-state'), { timeout: 10_000 }).toBe('booked');

      await row.focus();
      await page.keyboard.press('m');
      await page.getByText('choisissez une heure libre', { exact: false }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      const target = await page.evaluate(() => (document.activeElement as HTMLElement).dataset['row']);
      await page.keyboard.press('Enter');
      await page.getByText(`${name} Agathe est déplacé(e)`, { exact: false }).waitFor();
      await expect.poll(() => row.getAttribute('data-row'), { timeout: 10_000 }).toBe(target);
    },
    { as: coordinator },
  ));

test('an appointment is dragged to a free time', () =>
  play(
    '/organiser/rendez-vous',
    async (page) => {
      await page.locator('h1').waitFor();
      const session = await makeSession(page);
      await bookOver(page, session, session.slots[0]);
      await page.goto(`/organiser/rendez-vous?day=${session.day}&place=${session.place}`);
      const row = (slot: string) => page.locator(`[data-row="${session.id} ${slot}"]`);
      await row(session.slots[0]).dragTo(row(session.slots[3]));
      await page.getByText(/Fauvette [a-z]+ Basile est déplacé/).waitFor();
      await expect.poll(() => row(session.slots[3]).textContent(), { timeout: 10_000 }).toContain('Fauvette');
    },
    { as: coordinator },
  ));

test('the waiting list and the calls to make open without serious finding', () =>
  play(
    '/organiser/rendez-vous?view=waiting',
    async (page) => {
      await page.getByRole('heading', { name: /attend/ }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('link', { name: 'À appeler' }).click();
      await page.getByRole('heading', { name: /appeler\.$/ }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    },
    { as: coordinator },
  ));

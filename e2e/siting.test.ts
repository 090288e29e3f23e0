import { expect, test } from 'vitest';
import { seriousFindings } from './harness/findings.ts';
import { coordinator } from './harness/people.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const department = '/decider/implantation?territory=departement-62';

test('a coordinator asks by keyboard where to place three doctors, reads the gap, rules a commune out, finds the answer by its link', () =>
  stage(
    department,
    async (page) => {
      const sites = page.getByLabel('Nombre de sites');
      await sites.fill('3');
      await sites.press('Enter');
      const title = page.getByRole('heading', { level: 1 });
      await expect
        .poll(() => title.textContent(), { timeout: 120_000 })
        .toMatch(/^3 sites, à .+ habitants passent au-dessus/);
      await expect.poll(() => page.getByText(/C’est démontré|du meilleur possible/).count()).toBe(1);
      const rows = page.getByRole('table').first().locator('tbody tr');
      expect(await rows.count()).toBe(3);
      expect(await seriousFindings(page)).toEqual([]);

      const address = page.url();
      const first = (await rows.first().getByRole('link').textContent())!;
      await rows
        .first()
        .getByRole('button', { name: `Écarter ${first}` })
        .click();
      await expect.poll(() => page.getByText('La question a changé').count()).toBe(1);
      await page.getByRole('button', { name: 'Chercher', exact: true }).click();
      await page.waitForURL((url) => url.href !== address);
      await expect.poll(() => page.getByText('La question a changé').count(), { timeout: 120_000 }).toBe(0);
      await expect.poll(() => rows.count(), { timeout: 120_000 }).toBe(3);
      expect(await rows.locator('th').allTextContents()).not.toContain(first);

      await page.goto(address);
      await expect.poll(() => rows.first().getByRole('link').textContent()).toBe(first);
    },
    { as: coordinator },
  ));

test('on a phone, in English: a question that no budget pays is refused in words, and the form is kept', () =>
  stage(
    department,
    async (page) => {
      await page.getByLabel('Several sizes, under a budget').check();
      await page.getByLabel('Budget a year, €').fill('10');
      await page.getByRole('main').getByRole('button', { name: 'Search', exact: true }).click();
      await page.getByText('pays for no site').waitFor();
      expect(await page.getByLabel('Budget a year, €').inputValue()).toBe('10');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    },
    { as: coordinator, width: 390, height: 844, language: 'en' },
  ));

test('a visitor without account is told what an account is for', () =>
  stage('/decider/implantation', async (page) => {
    await page.getByRole('heading', { name: 'Chercher où implanter demande un compte' }).waitFor();
    expect(await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).count()).toBe(1);
  }));

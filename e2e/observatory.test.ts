import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, mapDrawn, newReader, type Screen } from './harness/browser.ts';

const address = inject('address');
const official = inject('official');
const hautsDeFrance = '/observer?territory=region-32';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function read(path: string, scene: (page: Page) => Promise<void>, screen: Screen = {}): Promise<void> {
  const { page, errors } = await newReader(browser, address, screen);
  await page.goto(path);
  await scene(page);
  expect(errors).toEqual([]);
  await page.context().close();
}

test('a new reader types a postal code, chooses the commune, and reads its value with its reasons', () =>
  read('/', async (page) => {
    await page.getByRole('combobox', { name: /Commune, code postal/ }).fill('02500');
    await page.getByRole('option', { name: /Hirson/ }).click();
    const card = page.getByRole('complementary', { name: 'Hirson' });
    await card.getByText('consultations par an').waitFor();
    await card.getByRole('heading', { name: 'Pourquoi cette valeur' }).waitFor();
    expect(await card.getByRole('listitem').count()).toBeGreaterThan(1);
  }));

test.skipIf(!official)('Hirson shows the published 3.00 of 2022 (needs the official data)', () =>
  read(`${hautsDeFrance}&commune=02381`, async (page) => {
    const card = page.getByRole('complementary', { name: 'Hirson' });
    await card.getByText('valeur publiée 2022 : 3,00').waitFor();
  }),
);

test.skipIf(!official)(
  'one inhabitant in twelve of Hauts-de-France has 2.5 consultations or fewer (needs the official data)',
  () =>
    read(hautsDeFrance, async (page) => {
      await page.getByRole('heading', { level: 1, name: /^Un habitant sur 12 vit là/ }).waitFor();
    }),
);

test('the keyboard alone finds a territory, walks the table, opens a card and closes it', () =>
  read('/', async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Commune, code postal, territoire, action…').waitFor();
    await page.keyboard.type('Aisne');
    await page.getByText('département', { exact: false }).first().waitFor();
    await page.keyboard.press('Escape');
    await page.goto('/observer?territory=departement-02');
    const first = page.getByRole('table').getByRole('rowheader').first().getByRole('button');
    await first.focus();
    await page.keyboard.press('ArrowDown');
    const second = page.getByRole('table').getByRole('rowheader').nth(1).getByRole('button');
    expect(await second.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const card = page.getByRole('complementary');
    await card.getByRole('heading', { name: 'Pourquoi cette valeur' }).waitFor();
    expect(await card.evaluate((panel) => panel.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(await second.evaluate((button) => button === document.activeElement)).toBe(true);
  }));

test('the address restores the whole view', () =>
  read(
    '/observer?territory=departement-62&indicator=nearest&scale=quantiles&commune=62498&q=le&min=1000&sort=population&order=desc&map=2.8,50.43,10.5',
    async (page) => {
      await mapDrawn(page);
      await page.getByRole('complementary', { name: 'Lens' }).waitFor();
      expect(await page.getByRole('button', { name: 'Le plus proche', exact: true }).getAttribute('aria-pressed')).toBe(
        'true',
      );
      expect(await page.getByRole('searchbox').inputValue()).toBe('le');
      expect(await page.getByRole('columnheader', { name: 'Habitants' }).getAttribute('aria-sort')).toBe('descending');
      await page.getByRole('button', { name: 'Seuils' }).waitFor();
      expect(page.url()).toContain('map=2.8,50.43,10.5');
      await page.reload();
      await page.getByRole('complementary', { name: 'Lens' }).waitFor();
    },
  ));

test('choosing on the map opens the card and leads the table to the same commune', () =>
  read('/observer?territory=departement-62', async (page) => {
    await mapDrawn(page);
    const box = (await page.locator('canvas').boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    const card = page.getByRole('complementary');
    await card.getByRole('heading', { level: 2 }).waitFor();
    expect(new URL(page.url()).searchParams.get('commune')).toMatch(/^\d{5}$/);
  }));

test('filters stay in the address, and clearing them can be undone', () =>
  read(hautsDeFrance, async (page) => {
    await page.getByRole('checkbox', { name: /2,5/ }).check();
    await page.waitForURL(/below=2.5/);
    await page.getByRole('button', { name: 'Effacer les filtres' }).click();
    await page.waitForURL((url) => !url.searchParams.has('below'));
    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.waitForURL(/below=2.5/);
  }));

test('the key T turns a chart into its table', () =>
  read(hautsDeFrance, async (page) => {
    const turn = page.getByRole('button', { name: 'Voir le tableau · Où sont les habitants' });
    await turn.focus();
    await page.keyboard.press('t');
    const table = page.getByRole('table', { name: 'Où sont les habitants' });
    await table.waitFor();
    expect(await table.getByRole('row').count()).toBe(17);
  }));

test('the page speaks English, with English numbers, and comes back', () =>
  read(
    hautsDeFrance,
    async (page) => {
      await page.getByRole('heading', { level: 1, name: /inhabitant/ }).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
      await page.getByRole('button', { name: 'Français' }).click();
      await page.getByRole('heading', { level: 1, name: /^Un habitant/ }).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('fr');
    },
    { language: 'en' },
  ));

test('the table of the territory is exported as CSV, the map as a picture', () =>
  read('/observer?territory=departement-02', async (page) => {
    await mapDrawn(page);
    await page.getByRole('button', { name: 'Exporter' }).click();
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /CSV/ }).click(),
    ]);
    expect(csv.suggestedFilename()).toMatch(/\.csv$/);
    await page.getByRole('button', { name: 'Exporter' }).click();
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /PNG/ }).click(),
    ]);
    expect(png.suggestedFilename()).toBe('maillage-departement-02-apl-2022.png');
  }));

test('a territory that does not exist says so and what to do', () =>
  read('/observer?territory=nowhere', async (page) => {
    await page.getByRole('alert').getByText('Ce territoire n’existe pas').waitFor();
    await page.getByRole('button', { name: 'Réessayer' }).waitFor();
  }));

test('the help of the page is one key away', () =>
  read(hautsDeFrance, async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Lire l’observatoire' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }));

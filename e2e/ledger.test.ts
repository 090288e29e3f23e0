import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, newReader, type Screen } from './harness/browser.ts';

const COORDINATOR = 'coordinatrice@demo.maillage.example';
const READER = 'lecteur@demo.maillage.example';
const address = inject('address');

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

test('a doctor who leaves: effect before saving, the map moves, and an undo brings it back exactly', async () => {
  const page = await visit('/registre?commune=62510', COORDINATOR);
  const before = await mapValue(page);

  await page.getByRole('button', { name: 'Prévoir un départ à Liévin' }).click();
  await page.getByLabel('Qui, et ce qui change').fill('Dr Essai, retraite');
  await page.getByLabel('Premier jour sans ces soins').fill('2026-01-01');
  const effect = page.getByRole('region', { name: 'Ce que cela changerait' });
  await effect
    .getByText(/habitants (passent sous|baisse)/)
    .or(effect.getByText(/baisse de/))
    .first()
    .waitFor();
  const promised = await effect.locator('tbody tr', { hasText: 'Liévin' }).locator('td').last().textContent();
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await page.getByText('Enregistré : « Dr Essai, retraite ».').waitFor();

  const after = await mapValue(page);
  expect(after).toBeLessThan(before);
  expect(french(await cardValue(page))).toBe(promised);

  await page.locator('#content').click({ position: { x: 2, y: 2 } });
  await page.keyboard.press('Control+z');
  await page.getByText('Annulé : le registre est comme avant.').waitFor();
  expect(await mapValue(page)).toBe(before);
  await page.keyboard.press('Control+Shift+Z');
  await page.getByText('Rétabli.').waitFor();
  expect(await mapValue(page)).toBe(after);
});

test('the toast of an action takes back that action, even after another', async () => {
  const page = await visit('/registre', COORDINATOR);
  for (const label of ['Bus du lundi', 'Bus du mardi']) {
    await page.getByRole('button', { name: 'Ajouter une arrivée', exact: true }).click();
    await page.getByRole('combobox', { name: 'Commune' }).fill('lievin');
    await page.getByRole('option', { name: /^Liévin/ }).click();
    await page.getByLabel('Qui, et ce qui change').fill(label);
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByText(`Enregistré : « ${label} ».`).waitFor();
  }
  const first = page.locator('span', { hasText: 'Enregistré : « Bus du lundi ».' }).getByRole('button').first();
  await first.click();
  await page.getByText('Annulé : le registre est comme avant.').waitFor();
  await page.getByRole('button', { name: /^Liévin/ }).click();
  await page.getByText('Bus du mardi', { exact: true }).waitFor();
  expect(await page.getByText('Bus du lundi', { exact: true }).count()).toBe(0);
});

test('a reader reads, and a visitor is told where to sign in', async () => {
  const reader = await visit('/registre?commune=62510', READER, { width: 390, height: 844 });
  await reader.getByText('Seule la coordination y écrit', { exact: false }).waitFor();
  expect(await reader.getByRole('button', { name: /Prévoir un départ|Ajouter une arrivée/ }).count()).toBe(0);
  expect(await reader.evaluate('document.documentElement.scrollWidth')).toBe(390);

  const visitor = await visit('/registre');
  await visitor.getByRole('link', { name: 'Se connecter' }).first().waitFor();
});

/** A page of a visitor without account, or of an invented person. */
async function visit(path: string, email?: string, screen: Screen = {}): Promise<Page> {
  const { page } = await newReader(browser, address, screen);
  await page.goto(email ? `/api/demo/sign-in?${new URLSearchParams({ email, to: path })}` : path);
  return page;
}

/** Liévin's value on the map, as the person of the page is shown it. */
async function mapValue(page: Page): Promise<number> {
  const answer = await page.request.get(`/api/map/values?indicator=apl&profession=general-practitioner`);
  const { codes, values } = (await answer.json()) as { codes: string[]; values: number[] };
  return values[codes.indexOf('62510')]!;
}

/** Liévin's value on its card: the map rounds its values to three decimals, this one is whole. */
async function cardValue(page: Page): Promise<number> {
  const answer = await page.request.get('/api/communes/62510/access');
  return ((await answer.json()) as { value: number }).value;
}

const french = (value: number) => value.toLocaleString('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

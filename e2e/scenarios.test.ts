import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, newReader, type Screen } from './harness/browser.ts';
import { seriousFindings } from './harness/findings.ts';

const COORDINATOR = 'coordinatrice@demo.maillage.example';
const address = inject('address');
/** Unlike that of an earlier run on the same server. */
const NAME = `Un centre à Liévin, essai ${process.pid}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

test('a scenario: a change moves the sentence, an undo takes it back, a visitor reads it, and it becomes planned supply', async () => {
  const page = await visit('/decider', COORDINATOR);
  await page.getByRole('button', { name: 'Nouveau scénario' }).click();
  await page.getByText('Ajoutez un changement : la carte répond aussitôt.').waitFor();
  await page.getByLabel('Nom du scénario').fill(NAME);

  await page.getByRole('button', { name: 'Centre', exact: true }).click();
  await page.getByText('Choisissez la commune de ce changement', { exact: false }).waitFor();
  await page.getByRole('combobox', { name: 'Commune' }).fill('lievin');
  await page.getByRole('option', { name: /^Liévin/ }).click();
  await page.getByText('Enregistré', { exact: true }).waitFor();
  const title = page.getByRole('heading', { level: 1 });
  await expect.poll(() => title.textContent()).toMatch(/habitants/);
  const small = await moved(page, 'Liévin');
  expect(small).toBeGreaterThan(0);

  // four times the size, four times the difference, to the two decimals shown: access is linear in supply
  const size = page.getByRole('textbox', { name: 'Équivalents temps plein' });
  await size.fill('8');
  await expect.poll(() => moved(page, 'Liévin')).toBeGreaterThan(3 * small);
  expect(Math.abs((await moved(page, 'Liévin')) - 4 * small)).toBeLessThan(0.025);
  await page.getByText('Enregistré', { exact: true }).waitFor();

  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => moved(page, 'Liévin')).toBe(small);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => size.inputValue()).toBe('8');

  // the mark is dragged to another commune: the map answers within a frame of 60 a second, the field says where it stands
  const place = page.getByRole('combobox', { name: 'Commune' });
  const before = await place.getAttribute('placeholder');
  await drag(page, 90);
  await expect.poll(() => place.getAttribute('placeholder')).not.toBe(before);
  const { detail } = await page.evaluate(() => {
    const [last] = performance.getEntriesByName('maillage:what-if') as PerformanceMeasure[];
    return { detail: last!.detail as number };
  });
  console.log(`one dragged change: ${detail.toFixed(2)} ms in the worker`);
  await page.getByText('Enregistré', { exact: true }).waitFor();
  await page.locator('h1').click();
  await page.keyboard.press('Control+z');
  await expect.poll(() => place.getAttribute('placeholder')).toBe(before);
  await page.getByText('Enregistré', { exact: true }).waitFor();
  const said = await title.textContent();

  await page.getByRole('button', { name: 'Partager' }).click();
  await page.getByRole('button', { name: 'Ne plus partager' }).waitFor();
  const { shareToken } = await (await page.request.get(apiOf(page))).json();
  const visitor = await visit(`/decider/partage/${shareToken}`);
  await visitor.getByText('Vous lisez un scénario partagé.', { exact: false }).waitFor();
  await expect.poll(() => visitor.getByRole('heading', { level: 1 }).textContent()).toBe(said);
  expect(await visitor.getByRole('button', { name: /Partager|Annuler|Centre/ }).count()).toBe(0);

  await page.getByRole('button', { name: 'Écrire au registre comme prévu' }).click();
  await page.getByText('1 ligne écrite au registre.').waitFor();
  await page.getByText('1 ligne sur 1 au registre', { exact: false }).waitFor();
  const { promises } = await (await page.request.get(apiOf(page))).json();
  expect(promises[0].actual).toEqual(promises[0].promised);
  await page.locator('span', { hasText: '1 ligne écrite au registre.' }).getByRole('button').first().click();
  await page.getByText('Les lignes ont été retirées du registre.').waitFor();
});

test('the report is a PDF; the list says each scenario in a sentence, duplicates, deletes and brings back', async () => {
  const page = await visit('/decider', COORDINATOR);
  await page.getByRole('link', { name: NAME, exact: true }).click();
  await page.getByText('Enregistré', { exact: true }).waitFor();
  const report = await page.request.get(`${apiOf(page)}/report.pdf`);
  expect([report.status(), (await report.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  await page.goto('/decider');
  await page.getByRole('button', { name: `Dupliquer · ${NAME}`, exact: true }).click();
  const copy = page.getByRole('link', { name: `${NAME} (copie)`, exact: true });
  await copy.waitFor();
  await page.getByRole('checkbox', { name: `Choisir ${NAME} pour comparer`, exact: true }).check();
  await page.getByRole('checkbox', { name: `Choisir ${NAME} (copie) pour comparer`, exact: true }).check();
  await page.getByRole('link', { name: 'Comparer les scénarios choisis' }).click();
  await expect.poll(() => page.locator('.maplibregl-canvas').count(), { timeout: 30_000 }).toBe(2);
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto('/decider');
  await page.getByRole('button', { name: `Supprimer · ${NAME} (copie)`, exact: true }).click();
  await expect.poll(() => copy.count()).toBe(0);
  await page.getByRole('button', { name: 'Annuler' }).first().click();
  await copy.waitFor();
  expect(await seriousFindings(page)).toEqual([]);
});

test('on a phone nothing overflows, and axe finds nothing serious; a visitor is told where to sign in', async () => {
  const page = await visit('/decider', COORDINATOR, { width: 390, height: 844 });
  await page.getByRole('link', { name: NAME, exact: true }).click();
  await page.getByText('Enregistré', { exact: true }).waitFor();
  await page.locator('.maplibregl-canvas').waitFor({ timeout: 30_000 });
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(await seriousFindings(page)).toEqual([]);
  const visitor = await visit('/decider');
  await visitor.getByRole('link', { name: 'Se connecter' }).first().waitFor();
});

/** Drags the only mark of the map to the right, by the pixels given. */
async function drag(page: Page, pixels: number): Promise<void> {
  const mark = page.locator('.maplibregl-marker');
  const box = (await mark.boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + pixels / 2, y, { steps: 6 });
  await page.mouse.move(x + pixels, y, { steps: 6 });
  await page.mouse.up();
}

/** A page of a visitor without account, or of an invented person. */
async function visit(path: string, email?: string, screen: Screen = {}): Promise<Page> {
  const { page } = await newReader(browser, address, screen);
  await page.goto(email ? `/api/demo/sign-in?${new URLSearchParams({ email, to: path })}` : path);
  return page;
}

const apiOf = (page: Page): string => `/api${new URL(page.url()).pathname.replace('/decider', '')}`;

/** The difference of a commune in the table of those that move; 0 while it is not there. */
async function moved(page: Page, commune: string): Promise<number> {
  const row = page.getByRole('row', { name: new RegExp(`^${commune} `) });
  if ((await row.count()) === 0) return 0;
  const text = (await row.first().getByRole('cell').last().textContent()) ?? '';
  return Number(text.replace('+', '').replace('−', '-').replace(',', '.'));
}

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openStage } from './harness/stage.ts';

const play = openStage();
const names = (page: Page) => page.getByRole('columnheader').getByRole('link').allInnerTexts();

test('two places are found by search and stand side by side; the address is the comparison', () =>
  play('/comparer', async (page) => {
    const search = page.getByRole('combobox', { name: /Commune, code postal/ });
    await search.fill('hirson');
    await page.getByRole('option', { name: /^Hirson 02500/ }).click();
    await page.getByRole('columnheader', { name: /Hirson/ }).waitFor();
    await search.fill('62510');
    await page.getByRole('option', { name: /^Liévin/ }).click();
    await page.getByRole('columnheader', { name: /Liévin/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('ids')).toBe('02381,62510');
    await page.reload();
    await page.getByRole('columnheader', { name: /Liévin/ }).waitFor();
    expect(await names(page)).toEqual(['Hirson', 'Liévin']);
  }));

test('columns are moved and removed by keyboard', () =>
  play('/comparer?ids=02381,62510,departement-62', async (page) => {
    await page.getByRole('button', { name: 'Déplacer Hirson vers la droite' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/ids=62510,02381,departement-62/);
    await page.getByRole('button', { name: 'Retirer Pas-de-Calais' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/ids=62510,02381$/);
    await page.getByRole('columnheader', { name: /Pas-de-Calais/ }).waitFor({ state: 'detached' });
    expect(await names(page)).toEqual(['Liévin', 'Hirson']);
  }));

test('the best of a line is said in words, and the sentence names the same place', () =>
  play('/comparer?ids=02381,62510', async (page) => {
    const access = page.getByRole('row', { name: /^Accès consultations/ }).getByRole('cell');
    const values = (await access.allInnerTexts()).map((text) => Number.parseFloat(text.replace(',', '.')));
    const best = values[0]! > values[1]! ? 0 : 1;
    expect(await access.nth(best).textContent()).toContain('le meilleur');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain(
      `${['Hirson', 'Liévin'][best]} a le meilleur accès`,
    );
  }));

test('the comparison is exported with its figures', () =>
  play('/comparer?ids=02381,62510', async (page) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Exporter en CSV' }).click(),
    ]);
    const lines = (await readFile(await file.path(), 'utf8')).split('\r\n');
    expect(lines[0]).toMatch(/;Hirson;Liévin$/);
    expect(lines[1]).toBe('Code;02381;62510');
    expect(lines.find((line) => line.startsWith('Habitants;'))).toMatch(/^Habitants;\d+;\d+$/);
  }));

test('a place that does not exist says so, and one starts again', () =>
  play('/comparer?ids=nowhere', async (page) => {
    await page.getByRole('alert').getByText('Ce territoire n’existe pas').waitFor();
    await page.getByRole('button', { name: 'Recommencer une comparaison' }).click();
    await page.getByRole('button', { name: 'Aisne, Pas-de-Calais et Somme' }).click();
    await page.getByRole('columnheader', { name: /Somme/ }).waitFor();
  }));

test('the comparison speaks English', () =>
  play('/comparer?ids=02381,62510', async (page) => page.getByText('has the best access').waitFor(), {
    language: 'en',
  }));

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mapDrawn } from './harness/browser.ts';
import { seriousFindings } from './harness/findings.ts';
import { coordinator } from './harness/people.ts';
import { openStage } from './harness/stage.ts';

const reader = 'lecteur@demo.maillage.example';
const scene = openStage();

test('a draft of Hauts-de-France: proposed under example ceilings, moved by keyboard, undone, exported', async () =>
  scene(
    '/decider/zonage',
    async (page) => {
      await open(page, 'Essai de bout en bout');
      await page.getByRole('heading', { level: 1, name: /habitants en ZIP, plafond inconnu/ }).waitFor();
      await page.getByText('à défaut des TVS', { exact: false }).waitFor();
      await mapDrawn(page);

      // the proposal guesses no ceiling: it asks
      await page.getByRole('button', { name: 'Proposer' }).click();
      await page.getByRole('button', { name: 'Essayer avec des valeurs d’exemple' }).click();
      await page.getByLabel('En ZIP', { exact: true }).fill('4');
      await page.getByLabel('En ZAC', { exact: true }).fill('3');
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await page.getByText('Plafonds d’exemple, sans valeur réglementaire', { exact: false }).first().waitFor();
      const before = await figures(page);
      await page.getByRole('button', { name: 'Proposer' }).click();
      await page.getByText('Proposition appliquée', { exact: false }).waitFor();
      const proposed = await figures(page);
      expect(proposed.zip).toBeGreaterThan(before.zip);
      expect(proposed.zip).toBeLessThanOrEqual(proposed.ceiling);

      // 3 on a ZIP of the pool puts it under vigilance, and its people leave the sentence
      await page.getByLabel('Chercher un territoire ou une commune').fill('Hirson');
      const row = page.locator('tr[data-unit]', { hasText: 'Hirson' });
      const people = numberOf(await row.locator('td').first().textContent());
      await row.focus();
      await page.keyboard.press('3');
      await page.getByText('Hirson : ZV.').waitFor();
      expect((await figures(page)).zip).toBe(proposed.zip - people);
      await page.locator('h1').click();
      await page.keyboard.press('Control+z');
      await page.getByText('Annulé.').first().waitFor();
      expect((await figures(page)).zip).toBe(proposed.zip);

      const csv = await download(page, 'Fichier national (CSV)');
      expect(csv.name).toMatch(/^zonage-32-.*\.csv$/);
      expect(csv.bytes.toString('utf8').split('\r\n')[0]).toContain('CODGEO;LIBGEO;CODE_TVS;LIBTVS;ZONAGE');
      const order = await download(page, 'Projet d’arrêté (.docx)');
      expect(order.bytes.subarray(0, 2).toString()).toBe('PK');
    },
    { as: coordinator },
  ));

test('a mandatory ZIP leaves with a motivation only; the history says who and why', async () =>
  scene(
    '/decider/zonage',
    async (page) => {
      await open(page, 'Sortie motivée');
      await page.getByLabel('Chercher un territoire ou une commune').fill('Gravelines');
      const row = page.locator('tr[data-unit]', { hasText: 'Gravelines' });
      await row.focus();
      await page.keyboard.press('2');
      await page.getByText('sans motivation, il reste en ZIP', { exact: false }).waitFor();
      await page.getByRole('radio', { name: /^ZAC/ }).click();
      await page.getByLabel('Motivation', { exact: true }).fill('Trois médecins installés en 2026');
      await page.getByRole('button', { name: 'Classer en ZAC avec cette motivation' }).click();
      await page.getByText('Gravelines : ZAC.').waitFor();
      await page.getByRole('button', { name: 'Historique' }).click();
      await page.getByText('Trois médecins installés en 2026').last().waitFor();
      await page.getByText('Gravelines : sélection nationale → ZAC', { exact: false }).waitFor();
    },
    { as: coordinator },
  ));

test('the zoning in force: a bad file is refused line by line, a good one says who gains and who loses', async () =>
  scene(
    '/decider/zonage',
    async (page) => {
      await open(page, 'Comparaison');
      await page.getByRole('button', { name: 'Comparer au zonage en vigueur' }).click();
      const choose = page.getByLabel('Choisir un fichier');
      await choose.setInputFiles(csvFile('CODGEO;ZONAGE\n62510;ZIPPO\n62498;1_ZIP\n'));
      await page.getByText('« ZIPPO » n’est pas une classe de zonage.', { exact: false }).waitFor();
      await choose.setInputFiles(csvFile('CODGEO;ZONAGE\n62510;1_ZIP\n02381;6_HZ\n'));
      await page.getByText('Le fichier classe 2 communes', { exact: false }).waitFor();
      await page.getByRole('button', { name: 'Comparer à ce zonage' }).click();
      await page.getByText('en perdent une,', { exact: false }).waitFor();
      await page.getByRole('button', { name: 'Différence' }).click();
      await page.getByRole('list', { name: 'Du zonage en vigueur au projet' }).waitFor();
    },
    { as: coordinator },
  ));

test('on a phone and in English a reader reads it all, changes nothing, and axe finds nothing serious', async () => {
  let address = '';
  await scene(
    '/decider/zonage',
    async (page) => {
      await open(page, 'À lire');
      address = new URL(page.url()).pathname;
    },
    { as: coordinator },
  );
  await scene(
    address,
    async (page) => {
      await page.getByRole('heading', { level: 1, name: /inhabitants in ZIP, ceiling unknown/ }).waitFor();
      expect(await page.getByRole('button', { name: 'Propose' }).count()).toBe(0);
      await page.getByLabel('Search a territory or a commune').fill('Hirson');
      await page.locator('tr[data-unit]', { hasText: 'Hirson' }).click();
      await page.getByRole('heading', { name: 'Hirson' }).waitFor();
      expect(await page.getByRole('radio', { name: /^ZIP/ }).isDisabled()).toBe(true);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      expect(await seriousFindings(page)).toEqual([]);
    },
    { as: reader, language: 'en', width: 390, height: 844 },
  );
});

test('a visitor is told what this is and where to sign in', async () =>
  scene('/decider/zonage', async (page) => {
    await page.getByRole('link', { name: 'Se connecter' }).first().waitFor();
  }));

/** Opens a draft of Hauts-de-France from the list. */
async function open(page: Page, name: string): Promise<void> {
  await page.getByLabel('Nom du projet').fill(name);
  await page.getByRole('combobox', { name: /^Région/ }).selectOption({ label: 'Hauts-de-France' });
  await page.getByRole('button', { name: 'Créer le projet' }).click();
  await page.waitForURL(/\/decider\/zonage\/./);
  await page.locator('h1 mark').waitFor();
}

/** People in ZIP and their ceiling, as the sentence says them. */
async function figures(page: Page): Promise<{ zip: number; ceiling: number }> {
  const sentence = (await page.locator('h1').textContent()) ?? '';
  const [zip = '', ceiling = ''] = sentence.split(' sur ');
  return { zip: numberOf(zip), ceiling: numberOf(ceiling) };
}

const numberOf = (text: string | null): number => Number((text ?? '').split(';')[0]!.replaceAll(/\D/g, ''));
const csvFile = (text: string) => ({ name: 'zonage.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

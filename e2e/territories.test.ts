import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mapDrawn } from './harness/browser.ts';
import { coordinator } from './harness/people.ts';
import { openStage } from './harness/stage.ts';

const play = openStage();
const as = coordinator;

test('territories are found by a word and by kind; the search stays in the address', () =>
  play('/territoires', async (page) => {
    await page.getByRole('searchbox', { name: 'Nom ou code' }).fill('lens');
    await page.getByRole('rowheader', { name: /Lens - Liévin/ }).waitFor();
    await page.getByLabel('Genre').selectOption('departement');
    await page.getByText('Aucun territoire.').waitFor();
    expect(page.url()).toContain('kind=departement');
    await page.reload();
    expect(await page.getByRole('searchbox').inputValue()).toBe('lens');
  }));

test('a coordination creates a territory from a pasted list, deletes it, and takes the deletion back', () =>
  play(
    '/territoires/nouveau',
    async (page) => {
      await page.getByLabel('Nom', { exact: true }).fill('CPTS Essai');
      await paste(page, '62510\nLens\n62461\nAtlantis');
      await page.getByText('3 communes reconnues.').waitFor();
      await page.getByText(/ancien code a été remplacé.*62461/).waitFor();
      await page.getByText('« Atlantis » n’est aucune commune depuis 2015.').waitFor();
      expect(await page.getByRole('textbox', { name: 'Coller une liste' }).inputValue()).toBe('Atlantis');
      await page.getByRole('heading', { level: 1, name: /^3 communes, [\d\s]+ habitants/ }).waitFor();
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.waitForURL(/\/observer\?territory=[0-9a-f-]{36}/);
      await page.getByText('« CPTS Essai » est enregistré.').waitFor();

      await page.goto('/territoires?q=CPTS+Essai');
      await page.getByRole('button', { name: 'Supprimer CPTS Essai' }).click();
      await page.getByText('« CPTS Essai » est supprimé.').waitFor();
      await page.getByRole('rowheader', { name: 'CPTS Essai' }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Annuler' }).click();
      await page.getByRole('rowheader', { name: 'CPTS Essai' }).waitFor();
      await page.getByRole('button', { name: 'Supprimer CPTS Essai' }).click();
      await page.getByRole('rowheader', { name: 'CPTS Essai' }).waitFor({ state: 'detached' });
    },
    { as },
  ));

test('the draft is kept over a reload; undo and redo work by keyboard; a box takes a commune out', () =>
  play('/territoires/nouveau', async (page) => {
    await page.getByText(/Vous pouvez préparer le territoire sans compte/).waitFor();
    await page.getByRole('combobox', { name: /Commune, code postal/ }).fill('CA de Lens');
    await page.getByRole('option', { name: /Lens - Liévin/ }).click();
    const title = page.getByRole('heading', { level: 1 });
    await page.getByRole('heading', { level: 1, name: /^36 communes/ }).waitFor();
    await page.getByRole('checkbox', { name: /^Vimy/ }).uncheck();
    await page.getByRole('heading', { level: 1, name: /^35 communes/ }).waitFor();
    await page.getByRole('checkbox', { name: /^Vimy/ }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { level: 1, name: /^36 communes/ }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.getByRole('heading', { level: 1, name: /^35 communes/ }).waitFor();
    await page.reload();
    await title.waitFor();
    await page.getByRole('heading', { level: 1, name: /^35 communes/ }).waitFor();
    await page.getByRole('button', { name: 'Repartir de la version enregistrée' }).click();
    await page.getByRole('heading', { level: 1, name: 'Choisissez les communes' }).waitFor();
  }));

test('an outline drawn with three clicks brings the communes inside; another by keyboard alone', () =>
  play('/territoires/nouveau', async (page) => {
    await mapDrawn(page);
    const { x, y, width, height } = (await page.locator('canvas').boundingBox())!;
    await page.getByRole('button', { name: 'Tracer un contour' }).click();
    for (const [across, down] of [
      [0.5, 0.4],
      [0.6, 0.4],
      [0.55, 0.55],
    ] as const)
      await page.mouse.click(x + across * width, y + down * height);
    await page.getByText('3 coins posés.').waitFor();
    await page.getByRole('button', { name: 'Ajouter ce qui est dedans' }).click();
    await page.getByRole('heading', { level: 1, name: /^[\d\s]+ communes/ }).waitFor();

    await page.getByRole('button', { name: 'Annuler' }).click();
    await page.getByRole('button', { name: 'Tracer un contour' }).click();
    await page.locator('canvas').focus();
    for (const key of ['Enter', 'ArrowRight', 'Enter', 'ArrowDown', 'Enter']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(400);
    }
    await page.getByText('3 coins posés.').waitFor();
    await page.getByRole('button', { name: 'Ajouter ce qui est dedans' }).click();
    await page.getByRole('heading', { level: 1, name: /^[\d\s]+ communes/ }).waitFor();
  }));

test('a file with a bad line creates nothing and says which; corrected, it creates its territories', () =>
  play(
    '/territoires?q=TVS+essai',
    async (page) => {
      const file = page.getByLabel('Fichier', { exact: true });
      await file.setInputFiles(membership('62510;TVS essai nord\n99999;TVS essai nord\n62498;TVS essai sud'));
      await page.getByText('1 ligne à corriger').waitFor();
      await page.getByText('Ligne 3 : « 99999 » n’est aucune commune depuis 2015.').waitFor();
      expect(await page.getByRole('button', { name: 'Les créer' }).isDisabled()).toBe(true);

      await file.setInputFiles(membership('62510;TVS essai nord\n62498;TVS essai sud'));
      await page.getByText('Ce fichier créerait 2 territoires').waitFor();
      await page.getByRole('button', { name: 'Les créer' }).click();
      for (const name of ['TVS essai nord', 'TVS essai sud']) {
        await page.getByRole('rowheader', { name }).waitFor();
        await page.getByRole('button', { name: `Supprimer ${name}` }).click();
        await page.getByRole('rowheader', { name }).waitFor({ state: 'detached' });
      }
    },
    { as },
  ));

test('a published territory cannot be changed, and its page says so', () =>
  play('/territoires/departement-62/modifier', (page) =>
    page.getByRole('heading', { level: 1, name: '« Pas-de-Calais » ne se modifie pas ici.' }).waitFor(),
  ));

test('the address of a territory, as it is shared, shows its figures and its map', () =>
  play('/territoires/departement-62', async (page) => {
    await page.waitForURL(/\/observer\?territory=departement-62/);
    await page.getByRole('heading', { level: 1, name: /consultations/ }).waitFor();
    await page.getByText(/communes sur 88\d/).waitFor();
    await mapDrawn(page);
  }));

test('the editor speaks English', () =>
  play(
    '/territoires/nouveau',
    (page) => page.getByRole('heading', { level: 1, name: 'Choose the communes' }).waitFor(),
    {
      language: 'en',
    },
  ));

async function paste(page: Page, text: string): Promise<void> {
  await page.getByText('Coller une liste de codes ou de noms').click();
  await page.getByRole('textbox', { name: 'Coller une liste' }).fill(text);
  await page.getByRole('button', { name: 'Ajouter la liste' }).click();
}

const membership = (lines: string) => ({
  name: 'tvs.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(`code commune;territoire\n${lines}\n`),
});

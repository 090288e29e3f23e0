import { readFile } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { coordinator } from './harness/people.ts';
import { openStage } from './harness/stage.ts';

const official = inject('official');
const play = openStage();

test('anybody reads where each set comes from, under which licence; only a coordination can bring files', () =>
  play('/donnees', async (page) => {
    await page.getByRole('heading', { level: 1, name: /^\d+ jeux de données sur \d+ sont chargés/ }).waitFor();
    const communes = page.getByRole('region', { name: /^Communes, intercommunalités/ });
    await communes.getByText('Licence Ouverte').first().waitFor();
    await communes.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('heading', { name: 'Importer un fichier' }).count()).toBe(0);
  }));

test('a bad file changes nothing: its problems are listed by line, filtered, and exported', () =>
  play(
    '/donnees',
    async (page) => {
      await page.getByRole('heading', { name: 'Importer un fichier' }).waitFor();
      const title = await page.getByRole('heading', { level: 1 }).textContent();
      await page.getByLabel('Jeu de données').selectOption('insee-density-grid');
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: 'densite.csv', mimeType: 'text/csv', buffer: broken });
      const job = page.getByRole('region', { name: 'L’import n’a pas abouti' });
      await job.getByText('Rien n’a changé').waitFor();
      const lines = job.getByRole('region', { name: 'Remarques ligne par ligne' });
      await lines.getByRole('row').nth(1).waitFor();
      const all = await lines.getByRole('row').count();
      await job.getByLabel('Ligne ou texte').fill('rien de tel');
      expect(await lines.getByRole('row').count()).toBeLessThan(all);
      await job.getByLabel('Ligne ou texte').fill('');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        job.getByRole('button', { name: 'Exporter en CSV' }).click(),
      ]);
      expect((await readFile(await file.path(), 'utf8')).split('\r\n')[0]).toContain('Ligne;Colonne;Valeur');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    },
    { as: coordinator },
  ));

test.skipIf(!official)(
  'asking for a newer version of a set that is up to date says that nothing changed (needs the official data)',
  () =>
    play(
      '/donnees',
      async (page) => {
        await page
          .getByRole('region', { name: /^Grille communale de densité/ })
          .getByRole('button', { name: 'Chercher une version plus récente' })
          .click();
        await page.getByRole('region', { name: 'C’est fait' }).getByText('rien n’a changé').waitFor();
      },
      { as: coordinator },
    ),
);

test('the page of data speaks English', () =>
  play('/donnees', (page) => page.getByRole('heading', { level: 1, name: /data sets of \d+ are loaded/ }).waitFor(), {
    language: 'en',
  }));

/** A grid of density without the columns that make one. */
const broken = Buffer.from('CODGEO;LIBGEO;ANYTHING\n62498;Lens;1\n62510;Liévin;x\n');

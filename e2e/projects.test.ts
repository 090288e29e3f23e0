import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './harness/findings.ts';
import { coordinator } from './harness/people.ts';
import { openStage } from './harness/stage.ts';

const play = openStage();
const reader = 'lecteur@demo.maillage.example';

/** Supply that the ledger plans under a name. */
async function plannedSupply(page: Page, name: string) {
  const answer = await page.request.get('/api/ledger');
  const { entries } = (await answer.json()) as {
    entries: { label: string; supply: number; from: string; certainty: string }[];
  };
  return entries
    .filter(({ label }) => label === name)
    .map(({ supply, from, certainty }) => ({ supply, from, certainty }));
}

async function newProject(page: Page, name: string) {
  await page.getByRole('button', { name: 'Ajouter un projet' }).click();
  await page.getByLabel('Nom', { exact: true }).fill(name);
  await page.getByRole('combobox', { name: 'Commune' }).fill('lievin');
  await page.getByRole('option', { name: /^Liévin/ }).click();
  await page.getByLabel('Ouverture', { exact: true }).fill('2028-03-01');
  await page.getByRole('button', { name: 'Ajouter un membre' }).click();
  await page.getByText('Enregistré.', { exact: true }).waitFor();
}

test('a project goes from idea to planned supply, which follows its opening and comes out again', () =>
  play(
    '/decider/projets',
    async (page) => {
      const name = `MSP d’essai ${Date.now()}`;
      await newProject(page, name);
      await page
        .getByText('Un projet compte comme offre prévue à partir du financement obtenu', { exact: false })
        .waitFor();
      expect(await page.getByRole('button', { name: 'Ajouter à l’offre prévue' }).isDisabled()).toBe(true);

      await page.getByLabel('Étape', { exact: true }).selectOption('funding');
      await page.getByText('Enregistré.', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Ajouter à l’offre prévue' }).click();
      await page.getByText(`« ${name} » compte dans l’offre prévue.`).waitFor();
      expect(await plannedSupply(page, name)).toEqual([{ supply: 5400, from: '2028-03-01', certainty: 'planned' }]);

      await page.getByLabel('Ouverture', { exact: true }).fill('2028-09-01');
      await page.getByText('Enregistrement…').waitFor();
      await page.getByText('Enregistré.', { exact: true }).waitFor();
      expect(await plannedSupply(page, name)).toEqual([{ supply: 5400, from: '2028-09-01', certainty: 'planned' }]);

      await page.getByRole('button', { name: 'Retirer de l’offre prévue' }).click();
      await page.getByText(`« ${name} » ne compte plus dans l’offre prévue.`).waitFor();
      expect(await plannedSupply(page, name)).toEqual([]);
      expect(await seriousFindings(page)).toEqual([]);
    },
    { as: coordinator },
  ));

test('on the board a project changes stage by its list, and an undo brings it back; a reader only reads', async () => {
  const name = `MSP du tableau ${Date.now()}`;
  await play(
    '/decider/projets',
    async (page) => {
      await newProject(page, name);
      await page.getByRole('link', { name: 'Projets', exact: true }).first().click();
      await page.getByLabel(`Étape de « ${name} »`).selectOption('works');
      await page.getByText(`« ${name} » est à l’étape : Travaux.`).waitFor();
      await page.locator('span', { hasText: 'est à l’étape' }).getByRole('button').first().click();
      await expect.poll(() => page.getByLabel(`Étape de « ${name} »`).inputValue(), { timeout: 10_000 }).toBe('idea');
      expect(await seriousFindings(page)).toEqual([]);
    },
    { as: coordinator },
  );
  await play(
    '/decider/projets?view=list',
    async (page) => {
      await page.getByRole('link', { name }).waitFor();
      expect(await page.getByRole('button', { name: 'Ajouter un projet' }).count()).toBe(0);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    },
    { as: reader, width: 390, height: 844 },
  );
});

test('equipment that is registered shows at once whom it reaches; deleted, an undo brings it back', () =>
  play(
    '/decider/equipements?type=dialysis&territory=departement-62',
    async (page) => {
      const name = `Dialyse ${Date.now()}`;
      await page.getByRole('button', { name: 'Ajouter un équipement' }).click();
      await page.getByLabel('Nom', { exact: true }).fill(name);
      await page.getByRole('combobox', { name: 'Commune' }).fill('lievin');
      await page.getByRole('option', { name: /^Liévin/ }).click();
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText(name, { exact: true }).waitFor();
      await page.getByRole('heading', { name: /Dialyse : .*des habitants sont à 30 minutes ou moins/ }).waitFor();
      const people = await page
        .getByRole('row', { name: /minutes ou moins/ })
        .getByRole('cell')
        .allTextContents();
      const counts = people.filter((_, at) => at % 2 === 0).map((text) => Number(text.replaceAll(/\D/g, '')));
      expect(counts).toHaveLength(3);
      expect(counts[0]).toBeGreaterThan(30_000);
      expect(counts).toEqual([...counts].sort((a, b) => a - b));
      await page.getByRole('button', { name: `Supprimer « ${name} »` }).click();
      await page.getByText(name, { exact: true }).waitFor({ state: 'detached' });
      await page.locator('span', { hasText: 'est supprimé' }).getByRole('button').first().click();
      await page.getByText(name, { exact: true }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    },
    { as: coordinator },
  ));

test('a visitor is told what the registers are and where to sign in', () =>
  play('/decider/projets', async (page) => {
    await page.getByRole('heading', { name: 'Les projets de votre territoire, de l’idée à l’ouverture' }).waitFor();
    await page.getByRole('link', { name: 'Se connecter' }).first().waitFor();
  }));

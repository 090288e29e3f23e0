import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './harness/findings.ts';
import { coordinator } from './harness/people.ts';
import { openStage } from './harness/stage.ts';

const play = openStage();
const doctor = 'medecin@demo.maillage.example';
const running = 'Cabinets avancés, semaines en cours (fictif)';
const season = 'Cabinets avancés, saison suivante (fictif)';

/** Two weeks that no rota of the demonstration covers, without public holiday on their first two days; others at each attempt. */
const fortnights = [
  ['2027-09-06', '2027-09-19'],
  ['2027-09-20', '2027-10-03'],
  ['2027-10-04', '2027-10-17'],
] as const;
let attempt = 0;

/** The demonstration solves its rotas in the background, once the communes are loaded. */
async function openRota(page: Page, name: string): Promise<void> {
  const link = page.getByRole('link', { name });
  await expect
    .poll(
      async () => {
        if ((await link.count()) === 0) await page.reload();
        await page.getByRole('heading', { level: 1 }).waitFor();
        return link.count();
      },
      { timeout: 120_000, interval: 2_000 },
    )
    .toBe(1);
  await link.click();
  await page.getByText(/C’est démontré|c’est démontré|Meilleur planning trouvé/).waitFor({ timeout: 60_000 });
}

test('a rota is drafted, solved, corrected by keyboard with a live check, undone, published; the doctor sees it on a phone', async () => {
  const name = `Essai ${Date.now()}`;
  const [first, last] = fortnights[attempt++ % fortnights.length]!;
  await play(
    '/organiser',
    async (page) => {
      await openRota(page, running);
      await page.getByRole('link', { name: 'Tous les plannings' }).click();
      await page.getByLabel('Nom', { exact: true }).fill(name);
      await page.getByLabel('Premier jour').fill(first);
      await page.getByLabel('Dernier jour').fill(last);
      await page.getByRole('button', { name: 'Créer le brouillon' }).click();
      await page.getByRole('heading', { level: 1, name: /demi-journées à confier/ }).waitFor();
      await page.getByRole('button', { name: 'Calculer le planning' }).click();
      await page.getByRole('heading', { name: 'Ce que la recherche a changé' }).waitFor({ timeout: 60_000 });
      await page.getByRole('button', { name: 'Fermer', exact: true }).click();
      expect(await seriousFindings(page)).toEqual([]);

      const chip = page.getByRole('button', { name: /^Dr .*lun\. \d+ \S+ matin/ }).first();
      const label = (await chip.getAttribute('aria-label'))!;
      await chip.focus();
      await page.keyboard.press('Space');
      await page.getByText('Flèches pour choisir la demi-journée', { exact: false }).waitFor();
      await page.keyboard.press('ArrowRight');
      await page
        .getByText(/mar\. \d+ \S+ matin, Cabinet avancé/)
        .first()
        .waitFor();
      await page
        .getByText(/Aucune règle n’est enfreinte|Enfreindrait/)
        .first()
        .waitFor();
      await page.keyboard.press('Space');
      await page.getByText(/passe mar\. \d+ \S+ matin/).waitFor();
      await page.keyboard.press('Control+z');
      await expect.poll(() => page.getByRole('button', { name: label, exact: true }).count()).toBe(1);

      await page.getByRole('button', { name: /^Publier \d+ changements/ }).click();
      await page.getByText('reçoit un courriel').first().waitFor();
      await page.getByRole('button', { name: 'Publier et prévenir' }).click();
      await page.getByText('Planning publié.').waitFor();
      await page.getByRole('button', { name: 'Rien à publier' }).waitFor();
    },
    { as: coordinator },
  );
  await play(
    '/mes-plages',
    async (page) => {
      await page.getByRole('heading', { level: 1, name: /Votre prochaine demi-journée/ }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Céder ou échanger' }).first().click();
      await page
        .getByText(/À qui la prendra|Échanger contre|Personne ne peut la prendre/)
        .first()
        .waitFor();
      const anyone = page.getByRole('button', { name: 'À qui la prendra' });
      if ((await anyone.count()) > 0) {
        await anyone.click();
        await page.getByText('en attente du confrère').waitFor();
        await page.getByRole('button', { name: 'Retirer ma demande' }).click();
        await page.getByText('Demande retirée.').waitFor();
      }
      await page.getByRole('button', { name: 'Obtenir l’adresse' }).click();
      await expect
        .poll(() => page.getByRole('textbox', { name: 'Votre agenda' }).inputValue())
        .toMatch(/\/api\/ical\/.+\.ics$/);
    },
    { as: doctor, width: 390, height: 844 },
  );
}, 240_000);

test(
  'the draft of the demonstration shows its gaps with reasons; one of the smallest changes closes one, and an undo opens it again',
  () =>
    play(
      '/organiser',
      async (page) => {
        await openRota(page, season);
        const title = page.getByRole('heading', { level: 1 });
        const missing = async () => Number.parseInt((await title.textContent())!, 10);
        const before = await missing();
        expect(before).toBeGreaterThan(0);
        await page.getByText('Pourquoi ?').first().click();
        await page
          .getByText(/Pas disponible|Maximum|Déjà|Plusieurs raisons/)
          .first()
          .waitFor();
        expect(await seriousFindings(page)).toEqual([]);
        await page.getByTitle('Noter cet accord et l’appliquer').first().click();
        await expect.poll(missing).toBe(before - 1);
        await page.keyboard.press('Control+z');
        await expect.poll(missing).toBe(before);
        await page.getByLabel('Lignes').selectOption('doctors');
        await page.getByRole('rowheader', { name: /^Dr Inès Vasseur/ }).waitFor();
        expect(await seriousFindings(page)).toEqual([]);
      },
      { as: coordinator },
    ),
  180_000,
);

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './harness/findings.ts';
import { coordinator } from './harness/people.ts';
import { openStage } from './harness/stage.ts';

const play = openStage();
const doctor = 'medecin@demo.maillage.example';
const phone = { width: 390, height: 844 } as const;

interface Content {
  usual: { weekday: number; half: string; weeks: string; preferred: boolean }[];
  exceptions: { date: string; half: string; available: boolean }[];
  perWeek: { least: number; most: number | null };
}
async function saidBy(page: Page, door: string): Promise<{ content: Content; enteredBy: string }> {
  const answer = await page.request.get(door);
  return (await answer.json()) as { content: Content; enteredBy: string };
}
const saved = (page: Page) => page.getByText('Enregistré.', { exact: true }).waitFor();
const next = (page: Page) => page.getByRole('button', { name: 'Suivant', exact: true });
const question = (page: Page, title: string) => page.getByRole('heading', { level: 1, name: title }).waitFor();

test('on a phone a doctor says their half-days by keyboard alone, each kept as it is said, and takes one back', () =>
  play(
    '/mes-disponibilites?question=week',
    async (page) => {
      const monday = page.getByRole('button', { name: /^lundi matin/ });
      await monday.waitFor();
      const given = () => monday.getAttribute('data-given');
      const before = await given();
      await monday.focus();
      await page.keyboard.press('Enter');
      await saved(page);
      expect(await given()).not.toBe(before);
      const { content } = await saidBy(page, '/api/availability/me');
      expect(content.usual.some(({ weekday, half }) => weekday === 1 && half === 'am')).toBe((await given()) !== 'no');
      await page.getByRole('button', { name: 'Annuler', exact: true }).press('Enter');
      expect(await given()).toBe(before);
      expect(await seriousFindings(page)).toEqual([]);

      await next(page).press('Enter');
      await question(page, 'Combien de demi-journées ?');
      const most = async () => (await saidBy(page, '/api/availability/me')).content.perWeek.most;
      const start = await most();
      await page.getByRole('button', { name: 'Au plus : plus' }).first().press('Enter');
      await saved(page);
      await expect.poll(most, { timeout: 5_000 }).toBe((start ?? 0) + 1);
      await page.getByRole('button', { name: 'Annuler', exact: true }).press('Enter');
      await expect.poll(most, { timeout: 5_000 }).toBe(start);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    },
    { as: doctor, ...phone },
  ));

test('every question is reached with the same button, fits the phone and says nothing wrong to axe; the end confirms', () =>
  play(
    '/mes-disponibilites?question=week',
    async (page) => {
      const titles = [
        'Quelles demi-journées donnez-vous d’habitude ?',
        'Combien de demi-journées ?',
        'Dans quels lieux ?',
        'Quand êtes-vous absent ?',
        'Des jours qui ne sont pas comme d’habitude ?',
        'Avez-vous un agenda en ligne ?',
        'Autre chose à savoir ?',
        'Vos disponibilités',
      ];
      for (const [at, title] of titles.entries()) {
        await question(page, title);
        expect(await seriousFindings(page), title).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth'), title).toBe(390);
        if (at < titles.length - 1) await next(page).click();
      }
      await page.getByRole('button', { name: 'C’est bien cela' }).press('Enter');
      await page.getByText('Merci : la coordination a votre réponse.', { exact: false }).waitFor();
      expect((await saidBy(page, '/api/availability/me')).enteredBy).toBe('self');
    },
    { as: doctor, ...phone },
  ));

test('a half-day of the month is taken back by a tap, and given again by another', () =>
  play(
    '/mes-disponibilites?question=days',
    async (page) => {
      await page.getByRole('button', { name: 'Mois suivant' }).click();
      const free = page.getByRole('button', { name: /matin, (disponible|volontiers)$/ }).last();
      const name = (await free.getAttribute('aria-label'))!;
      const day = page.getByRole('button', { name: new RegExp(`^${name.split(',')[0]}, matin`) });
      await free.click();
      await saved(page);
      expect(await day.getAttribute('data-reason')).toBe('refused');
      await day.click();
      await expect.poll(() => day.getAttribute('aria-label')).toBe(name);
    },
    { as: doctor, ...phone },
  ));

test('the coordination asks by mail, sees who has not answered, and enters for who telephones', () =>
  play(
    '/organiser/disponibilites',
    async (page) => {
      await page.getByRole('heading', { name: /professionnels sur \d+ ont répondu/ }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Demander par courriel' }).click();
      await page.getByRole('button', { name: /^Envoyer \d+ courriels/ }).click();
      await page.getByText(/courriels partent\./).waitFor();
      const waiting = page.getByText(/personnes n’ont pas répondu/).first();
      await waiting.click();
      const enter = page.getByRole('link', { name: /^Saisir au téléphone/ }).last();
      const door = `/api/availability/of/${(await enter.getAttribute('href'))!.split('/').pop()}`;
      await enter.click();
      await page
        .getByRole('heading', { level: 1 })
        .filter({ hasText: /demi-journées|disponibilités/ })
        .waitFor();
      await page.goto(`${page.url().split('?')[0]}?question=summary`);
      await page.getByRole('button', { name: 'C’est bien cela' }).click();
      await page.getByText('Merci : la coordination a votre réponse.', { exact: false }).waitFor();
      expect((await saidBy(page, door)).enteredBy).toBe('coordinator');
    },
    { as: coordinator },
  ));

test('a personal link opens somebody’s answer without account, and a wrong one says what to do', async () => {
  let link = '';
  await play(
    '/organiser/lieux',
    async (page) => {
      const list = (await (await page.request.get('/api/care/clinicians')).json()) as { clinicians: { id: string }[] };
      const given = await page.request.post(`/api/availability/of/${list.clinicians[0]!.id}/link`);
      link = ((await given.json()) as { url: string }).url;
    },
    { as: coordinator },
  );
  const { pathname, hash } = new URL(link);
  await play(
    `${pathname}${hash}`,
    async (page) => {
      await page.getByRole('heading', { level: 1, name: /disponibilités|demi-journées/ }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    },
    phone,
  );
  await play('/mes-disponibilites#jeton-invente', async (page) => {
    await page.getByText('Ce lien personnel n’est plus valable.', { exact: false }).waitFor();
  });
});

test('a place is added with its half-days, found by the filter that the address keeps, deleted and brought back', () =>
  play(
    '/organiser/lieux',
    async (page) => {
      const name = `Cabinet d’essai ${Date.now()}`;
      await page.getByRole('button', { name: 'Ajouter un lieu' }).click();
      await page.getByLabel('Nom', { exact: true }).fill(name);
      await page.getByRole('combobox', { name: 'Commune' }).fill('lievin');
      await page.getByRole('option', { name: /^Liévin/ }).click();
      await page.getByRole('checkbox', { name: 'samedi matin' }).press('Space');
      await page.getByLabel('samedi matin, fin').fill('12:00');
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await page.getByText(`« ${name} » est enregistré.`).waitFor();
      await page.getByPlaceholder('Filtrer par nom ou commune').fill(name);
      await page.getByRole('button', { name: new RegExp(name) }).click();
      await page.getByLabel('samedi matin, fin').waitFor();
      expect(await page.getByLabel('samedi matin, fin').inputValue()).toBe('12:00');
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Supprimer', exact: true }).click();
      await page.getByText('Rien ne correspond à ces filtres.').waitFor();
      await page.locator('span', { hasText: 'est supprimé' }).getByRole('button').first().click();
      await page.getByRole('button', { name: new RegExp(name) }).waitFor();
      expect(new URL(page.url()).searchParams.get('q')).toBe(name);
    },
    { as: coordinator },
  ));

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './harness/findings.ts';
import { coordinator } from './harness/people.ts';
import { anyName, anyPhone, bookOver, type MadeSession, makeSession, oneVisit } from './harness/sessions.ts';
import { openStage } from './harness/stage.ts';
import { typeFields } from './harness/typeFields.ts';

const play = openStage();
const phone = { width: 390, height: 844 } as const;

async function madeSession(changes: object = {}): Promise<MadeSession> {
  let made: MadeSession | undefined;
  await play(
    '/organiser/lieux',
    async (page) => {
      await page.locator('h1').waitFor();
      made = await makeSession(page, changes);
    },
    { as: coordinator },
  );
  return made!;
}

/** Answers name, birth and telephone with the keys alone; the focus is on the first field of each question. */
async function typeWho(page: Page) {
  await page.getByRole('heading', { name: 'Qui vient à la consultation' }).waitFor();
  await typeFields(page, 'Agathe', `Cressonnier ${anyName()}`);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Quelle est sa date de naissance' }).waitFor();
  await typeFields(page, '2', '4', '1961');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Comment vous joindre' }).waitFor();
  await page.keyboard.type(anyPhone());
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tout est juste' }).waitFor();
}

const noSidewaysScroll = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);

test('with the keys alone on a phone: a commune, a free time, three questions, booked in under a minute', () =>
  play(
    '/patients',
    async (page) => {
      const began = Date.now();
      const search = page.getByRole('combobox', { name: 'Votre commune' });
      await search.focus();
      await page.keyboard.type('lievin');
      await page.getByRole('option', { name: /^Liévin/ }).waitFor();
      await page.keyboard.press('Enter');
      const slot = page.locator('a[href*="debut="]').last();
      await slot.focus();
      await noSidewaysScroll(page);
      await page.keyboard.press('Enter');
      const visit = page.getByRole('heading', { name: 'Pour quelle consultation' });
      const who = page.getByRole('heading', { name: 'Qui vient' });
      const doctor = page.getByRole('heading', { name: 'Avez-vous un médecin traitant' });
      await visit.or(who).or(doctor).first().waitFor();
      while (!(await who.isVisible())) {
        await page.keyboard.press('Enter');
        await page.waitForTimeout(300);
      }
      await typeWho(page);
      expect(await seriousFindings(page)).toEqual([]);
      await noSidewaysScroll(page);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /^C’est réservé : / }).waitFor();
      expect(Date.now() - began).toBeLessThan(60_000);
      expect(await seriousFindings(page)).toEqual([]);
      await noSidewaysScroll(page);
      const calendar = await page.getByRole('link', { name: 'Mettre dans mon agenda' }).getAttribute('href');
      expect(await (await page.request.get(calendar!)).text()).toContain('BEGIN:VEVENT');
    },
    phone,
  ));

test('the slot is taken meanwhile: nothing typed is lost, another time is one press away', async () => {
  const session = await madeSession();
  await play(
    `/patients/seances/${session.id}?debut=${session.slots[1]}&motif=consultation`,
    async (page) => {
      await typeWho(page);
      await bookOver(page, session, session.slots[1]);
      await page.keyboard.press('Enter');
      await page.getByText('Ce que vous avez écrit est gardé', { exact: false }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('heading', { name: 'À quelle heure' }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Tout est juste' }).waitFor();
      await page.getByText(/^Agathe Cressonnier/).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /^C’est réservé : / }).waitFor();
    },
    phone,
  );
});

test('a session for those without doctor says why it refuses, and lets the answer be corrected', async () => {
  const plan = { ...oneVisit, eligibility: { ...oneVisit.eligibility, attendingDoctor: 'without-or-unavailable' } };
  const session = await madeSession({ plan });
  await play(
    `/patients/seances/${session.id}?debut=${session.slots[0]}`,
    async (page) => {
      await page.getByRole('button', { name: 'J’en ai un, il est disponible' }).click();
      await page.getByRole('heading', { name: 'Ce rendez-vous ne peut pas être pris ici' }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Corriger ma réponse' }).click();
      await page.getByRole('button', { name: 'J’en ai un, il est disponible' }).waitFor();
    },
    phone,
  );
});

test('one cancels from one’s own page, is warned first, and the time is free again', async () => {
  const session = await madeSession();
  await play(
    '/patients',
    async (page) => {
      const token = await bookOver(page, session, session.slots[0]);
      await page.goto(`/rendez-vous/${token}`);
      await page.getByRole('heading', { name: /^Votre rendez-vous : / }).waitFor();
      await page.getByRole('button', { name: 'Annuler le rendez-vous' }).press('Enter');
      await page.getByText('vous ne pourrez pas le reprendre', { exact: false }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Annuler le rendez-vous' }).press('Enter');
      await page.getByRole('button', { name: 'Oui, annuler' }).press('Enter');
      await page.getByRole('heading', { name: 'Votre rendez-vous est annulé.' }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      const answer = await page.request.get(`/api/care/slots?session=${session.id}&to=2099-12-31`);
      const { sessions } = (await answer.json()) as { sessions: { slots: string[] }[] };
      expect(sessions[0]!.slots.map((slot) => Date.parse(slot))).toContain(Date.parse(session.slots[0]));
    },
    phone,
  );
});

test('one’s data are erased from the same page, which then opens nothing', async () => {
  const session = await madeSession();
  await play(
    '/patients',
    async (page) => {
      const token = await bookOver(page, session, session.slots[3]);
      await page.goto(`/rendez-vous/${token}`);
      await page.getByRole('button', { name: 'Les effacer' }).click();
      await page.getByRole('button', { name: 'Oui, tout effacer' }).click();
      await page.getByRole('heading', { name: 'Vos données sont effacées.' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Ce lien n’ouvre rien.' }).waitFor();
    },
    phone,
  );
});

test('who finds nothing joins the waiting list and sees their rank', () =>
  play(
    '/patients/attente?commune=62510',
    async (page) => {
      await page.getByRole('checkbox').first().check();
      await page.getByRole('checkbox').nth(1).check();
      await page.getByRole('button', { name: 'Continuer' }).click();
      const visits = page.getByRole('button', { name: /^Consultation/ });
      const doctor = page.getByRole('button', { name: 'Je n’en ai pas' });
      await visits.or(doctor).first().waitFor();
      if (await visits.isVisible()) await visits.click();
      await doctor.click();
      await page.getByRole('heading', { name: 'Qui vient' }).waitFor();
      await typeFields(page, 'Agathe', `Attente ${anyName()}`);
      await page.keyboard.press('Enter');
      await page.getByLabel('Jour').fill('2');
      await page.getByLabel('Mois').fill('4');
      await page.getByLabel('Année').fill('1961');
      await page.keyboard.press('Enter');
      await page.getByLabel('Téléphone').fill(anyPhone());
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'M’inscrire' }).click();
      await page
        .getByRole('heading', { name: /^Vous êtes (en tête|sur la liste)/ })
        .first()
        .waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    },
    phone,
  ));

import { expect, test } from 'vitest';
import { seriousFindings } from './harness/findings.ts';
import { coordinator } from './harness/people.ts';
import { bookOver, makeSession } from './harness/sessions.ts';
import { openStage } from './harness/stage.ts';

const play = openStage();

test('a change says whom it concerns before it is saved, and a clash is explained', () =>
  play(
    '/organiser/seances',
    async (page) => {
      await page.locator('h1').waitFor();
      const session = await makeSession(page);
      await bookOver(page, session, session.slots[3]);
      await page.goto(`/organiser/seances?day=${session.day}&edit=${session.id}`);
      await page.getByText('personne n’est concerné par ce changement', { exact: false }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      const from = page.getByLabel('Début').first();
      const start = await from.inputValue();
      const later = `${String((Number(start.slice(0, 2)) + 1) % 24).padStart(2, '0')}:${start.slice(3)}`;
      await page
        .getByLabel('Fin')
        .first()
        .fill(`${later.slice(0, 3)}15`);
      await page.getByText('personne n’est concerné par ce changement', { exact: false }).waitFor();
      await from.fill(`${start.slice(0, 3)}30`);
      await page
        .getByText('1 personne sera déplacée')
        .or(page.getByText('1 personne perdra son rendez-vous'))
        .waitFor();
      await page.getByText('n’a pas de courriel', { exact: false }).waitFor();
      const other = await page.request.post('/api/sessions', {
        data: {
          place: session.place,
          room: 1,
          clinician: null,
          startsAt: new Date(Date.parse(session.slots[0]) + 2 * 3_600_000).toISOString(),
          endsAt: new Date(Date.parse(session.slots[0]) + 3 * 3_600_000).toISOString(),
          state: 'planned',
          plan: null,
        },
      });
      expect(other.status()).toBe(201);
      await from.fill(start);
      await page
        .getByLabel('Fin')
        .first()
        .fill(`${String((Number(start.slice(0, 2)) + 3) % 24).padStart(2, '0')}:00`);
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await page.getByRole('alert').getByText(/salle/).waitFor();
    },
    { as: coordinator },
  ));

test('a session comes back each week but on the day that is unticked; the plan shows its times', () =>
  play(
    '/organiser/seances',
    async (page) => {
      await page.locator('h1').waitFor();
      const session = await makeSession(page);
      await page.goto(`/organiser/seances?day=${session.day}&place=${session.place}&edit=new`);
      await page.getByLabel('Début').first().fill('22:30');
      await page.getByLabel('Fin').first().fill('23:30');
      await page.getByText('4 places.').waitFor();
      await page.getByLabel('Un créneau commence', { exact: false }).fill('20');
      await page.getByText('3 places.').waitFor();
      await page.getByLabel('Revient').selectOption('weekly');
      const days = page.locator('details', { hasText: 'Décochez les jours' }).getByRole('checkbox');
      const count = await days.count();
      await days.nth(1).uncheck();
      await page.getByText(`${count - 1} jours`, { exact: true }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
      await page.getByText(`${count - 1} séances sont ajoutées.`).waitFor();
      await page.locator('span', { hasText: 'sont ajoutées' }).getByRole('button').first().click();
      await expect
        .poll(async () => {
          const { sessions } = (await (
            await page.request.get(`/api/sessions?from=${session.day}&to=${session.day}&place=${session.place}`)
          ).json()) as { sessions: { state: string; plan: { stepMinutes: number } }[] };
          return sessions.filter(({ state, plan }) => state !== 'cancelled' && plan.stepMinutes === 20).length;
        })
        .toBe(0);
    },
    { as: coordinator },
  ));

test.each(['', '?view=plans', '?view=absences'])(
  'the sessions%s open without serious finding, and fit a phone',
  (query) =>
    play(
      `/organiser/seances${query}`,
      async (page) => {
        await page.locator('h1').waitFor();
        await page.waitForLoadState('networkidle');
        expect(await seriousFindings(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      },
      { as: coordinator, width: 390, height: 844 },
    ),
);

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { mapDrawn } from './harness/browser.ts';
import { seriousFindings } from './harness/findings.ts';
import { coordinator } from './harness/people.ts';
import { openStage } from './harness/stage.ts';

const stage = openStage();
const title = (page: Page) => page.getByRole('heading', { level: 1 });
const value = async (page: Page): Promise<number> =>
  (await (await page.request.get('/api/communes/62170/access')).json()).value;
const wait = { timeout: 30_000 };

/** Opens the page of a stop of the demonstration's bus from the list of places. */
async function openStop(page: Page): Promise<void> {
  await page.getByRole('link', { name: /Bouvigny-Boyeffles/ }).click();
  await expect.poll(() => title(page).textContent(), wait).toMatch(/habitants|people/);
}

test('a stop of the bus: one sentence, map and table, then a settled doctor opened as a scenario', () =>
  stage(
    '/organiser/lieux',
    async (page) => {
      await openStop(page);
      await mapDrawn(page);
      expect(await seriousFindings(page)).toEqual([]);
      await page.getByRole('columnheader', { name: 'Écart' }).waitFor();
      const closing = page.getByRole('region', { name: 'Si un médecin s’installe' });
      await closing.getByText('l’installation en offrirait').waitFor();
      await closing.getByRole('button', { name: 'Ouvrir comme scénario' }).click();
      await page.waitForURL(/decider\/scenarios\//);
      await page.getByText('Fin des plages d’un cabinet ou d’un bus').first().waitFor();
    },
    { as: coordinator },
  ));

test('a session published here moves the observatory within seconds, called off it is as before', () =>
  stage(
    '/organiser/lieux',
    async (page) => {
      await openStop(page);
      const place = page.url().split('/').at(-1)!;
      const before = await value(page);
      const { clinicians } = await (await page.request.get('/api/care/clinicians')).json();
      const doctor = clinicians.find(
        ({ content }: { content: { profession: string } }) => content.profession === 'general-practitioner',
      );
      // a Sunday at five in the morning of this quarter: no rota and no bus is out
      const startsAt = sundayOfQuarter();
      const content = {
        place,
        room: 1,
        clinician: doctor.id,
        startsAt: startsAt.toISOString(),
        endsAt: new Date(startsAt.getTime() + 3 * 3_600_000).toISOString(),
        state: 'published',
        plan: null,
      };
      const answer = await page.request.post('/api/sessions', { data: content });
      expect(answer.status(), await answer.text()).toBe(201);
      const { id, version } = await answer.json();
      await expect.poll(() => value(page), wait).toBeGreaterThan(before);
      await page.request.put(`/api/sessions/${id}`, {
        data: { version, content: { ...content, state: 'cancelled' } },
      });
      await expect.poll(() => value(page), wait).toBe(before);
    },
    { as: coordinator },
  ));

test('on a phone, in English: the same page in the width of the screen, tables behind the bars', () =>
  stage(
    '/organiser/lieux',
    async (page) => {
      await openStop(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.getByRole('button', { name: /Occupancy, month by month/ }).click();
      await page.getByRole('columnheader', { name: 'Hours offered' }).waitFor();
      expect(await seriousFindings(page)).toEqual([]);
    },
    { as: coordinator, width: 390, height: 844, language: 'en' },
  ));

test('a visitor without account is told what the page is', () =>
  stage('/organiser/lieux/00000000-0000-4000-8000-00000000c107', async (page) => {
    await page.getByRole('heading', { name: 'Ce que chaque lieu de soins a changé pour les habitants' }).waitFor();
  }));

function sundayOfQuarter(): Date {
  const now = new Date();
  const first = new Date(Date.UTC(now.getUTCFullYear(), Math.floor(now.getUTCMonth() / 3) * 3, 1));
  return new Date(first.getTime() + ((7 - first.getUTCDay()) % 7) * 86_400_000 + 5 * 3_600_000);
}

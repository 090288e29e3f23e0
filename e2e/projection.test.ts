import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { seriousFindings } from './harness/findings.ts';
import { openStage } from './harness/stage.ts';

const play = openStage();
const sentence = /^En 2035, .+ habitants de (plus|moins) seraient sous 2,5 consultations par an/;

test('the sentence of a région, then of another year by the arrow keys of the slider; the address keeps it', () =>
  play('/decider/projection?territory=region-32', async (page) => {
    await page.getByRole('heading', { level: 1, name: sentence }).waitFor();
    const slider = page.getByRole('slider', { name: 'Année de la carte' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('heading', { level: 1, name: /^En 2036, / }).waitFor();
    await page.waitForURL(/year=2036/);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: /^En 2036, / }).waitFor();
  }));

test('hypotheses side by side: the pessimistic one is chosen, own ones are set and stay in the address', () =>
  play('/decider/projection?territory=departement-62', async (page) => {
    await page.getByRole('heading', { level: 1, name: sentence }).waitFor();
    await page.getByRole('radio', { name: /Pessimiste/ }).check();
    await page.waitForURL(/hypotheses=pessimistic/);
    await page.getByRole('radio', { name: /Les vôtres/ }).check();
    const arrivals = page.getByRole('slider', { name: /Arrivées après 2022/ });
    await arrivals.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/own=10,0,0,0,0/);
    await page.getByText('+10 %').waitFor();
  }));

test('each chart turns into its table by the key T, and the figures are exported', () =>
  play('/decider/projection?territory=departement-62', async (page) => {
    await page.getByRole('button', { name: /Voir le tableau · Offre et besoin/ }).focus();
    await page.keyboard.press('t');
    await page.getByRole('rowheader', { name: '2050' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV par commune' }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toMatch(/62\d{3};.+;/);
  }));

test('the ten communes to help first are named with their risk, their people and their doctors of 60 and over', () =>
  play('/decider/projection?territory=region-32', async (page) => {
    const table = page.getByRole('table').filter({ hasText: 'Médecins de 60 ans et plus' });
    await table.waitFor();
    expect(await table.getByRole('rowheader').count()).toBe(10);
    expect(await table.getByRole('row').nth(1).textContent()).toMatch(/\d+\s%.*\d+ sur \d+/s);
  }));

test('axe finds nothing serious, on a phone and on a desk, and nothing is wider than a phone', async () => {
  for (const screen of [
    { width: 390, height: 844 },
    { width: 1440, height: 900, scheme: 'dark' as const },
  ]) {
    await play(
      '/decider/projection?territory=departement-62',
      async (page) => {
        await page.getByRole('heading', { level: 1, name: sentence }).waitFor();
        expect(await seriousFindings(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      },
      screen,
    );
  }
});

test('the projection speaks English', () =>
  play(
    '/decider/projection?territory=departement-62',
    async (page) => page.getByRole('heading', { level: 1, name: /people would be under 2.5 consultations/ }).waitFor(),
    { language: 'en' },
  ));

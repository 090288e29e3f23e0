import { expect, inject, test } from 'vitest';
import { mapDrawn } from './harness/browser.ts';
import { openStage } from './harness/stage.ts';

const official = inject('official');
const play = openStage();

test('anybody reads the access of a commune in one sentence, with its reasons, without an account', () =>
  play('/communes/62510', async (page) => {
    await page
      .getByRole('heading', { level: 1, name: /^À Liévin, un habitant a accès à \d,\d\d consultations?/ })
      .waitFor();
    const why = page.getByRole('region', { name: 'Pourquoi cette valeur' });
    expect(await why.getByRole('listitem').count()).toBe(6);
    await why.getByRole('button', { name: /^Montrer les \d+ autres/ }).click();
    expect(await why.getByRole('listitem').count()).toBeGreaterThan(20);
    await page
      .getByRole('region', { name: /^À portée/ })
      .getByText('à moins de 20 minutes')
      .waitFor();
    await page.getByRole('region', { name: 'À côté des autres' }).getByText('France').waitFor();
  }));

test.skipIf(!official)('the page of Hirson says the published 3.00 of 2022 (needs the official data)', () =>
  play('/communes/02381', async (page) => {
    await page
      .getByRole('heading', { level: 1, name: /^À Hirson, un habitant a accès à 3,00 consultations/ })
      .waitFor();
    await page.getByText(/Le ministère publie 3,00 pour 2022/).waitFor();
  }),
);

test('the parts that explain a value add up to the sum that is given', () =>
  play('/communes/02381', async (page) => {
    const why = page.getByRole('region', { name: 'Pourquoi cette valeur' });
    const sum = Number(/font ensemble (\d+,\d+)/.exec((await why.textContent())!)![1]!.replace(',', '.'));
    await why.getByRole('button', { name: /^Montrer/ }).click();
    const parts = await why.getByRole('listitem').locator('b').allInnerTexts();
    const added = parts.reduce((total, part) => total + Number(part.replace(',', '.')), 0);
    expect(Math.abs(added - sum)).toBeLessThanOrEqual(0.005 * (parts.length + 1));
  }));

test('a code that merged leads to the commune of today, and says so', () =>
  play('/communes/62461', async (page) => {
    await page.waitForURL(/\/communes\/(?!62461)\d{5}\?former=62461/);
    await page
      .getByRole('status')
      .getByText(/62461.*fait aujourd’hui partie de/)
      .waitFor();
  }));

test('Paris shows its twenty arrondissements, each with its page', () =>
  play('/communes/75056', async (page) => {
    const parts = page.getByRole('region', { name: 'Ses arrondissements' });
    await parts.getByRole('link').first().waitFor();
    expect(await parts.getByRole('link').count()).toBe(20);
    await parts.getByRole('link', { name: '1er' }).click();
    await page.waitForURL(/\/communes\/75101/);
    await page.getByRole('heading', { level: 1, name: /Paris 1er/ }).waitFor();
  }));

test('another profession is chosen by keyboard and stays in the address', () =>
  play('/communes/62510', async (page) => {
    const choice = page.getByRole('combobox', { name: 'Profession' });
    await choice.focus();
    await page.keyboard.type('infirmiers');
    await page.waitForURL(/profession=nurse/);
    await page.getByRole('heading', { level: 1, name: /l’accès aux infirmiers vaut/ }).waitFor();
  }));

test('a code that no commune has carried says so, with near ones and the search', () =>
  play('/communes/62999', async (page) => {
    await page.getByRole('heading', { level: 1, name: 'Cette commune n’a pas été trouvée' }).waitFor();
    expect(await page.getByRole('listitem').count()).toBeGreaterThan(0);
    await page.getByRole('combobox', { name: /Commune, code postal/ }).waitFor();
  }));

test('the map comes by itself, after the words', () =>
  play('/communes/62510', async (page) => {
    await mapDrawn(page);
    await page.getByRole('region', { name: 'Sur la carte' }).locator('canvas').waitFor();
  }));

test('the page prints on one A4 sheet', () =>
  play('/communes/62510', async (page) => {
    await mapDrawn(page);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  }));

test('the figures are kept as a PDF and as a spreadsheet', () =>
  play('/communes/62510', async (page) => {
    for (const [name, extension] of [
      ['PDF', '.pdf'],
      ['CSV', '.csv'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name, exact: true }).click(),
      ]);
      expect(file.suggestedFilename().endsWith(extension)).toBe(true);
    }
  }));

test('the page speaks English, with English numbers', () =>
  play(
    '/communes/62510',
    async (page) => {
      await page
        .getByRole('heading', { level: 1, name: /^In Liévin, an inhabitant has access to \d\.\d\d consultations?/ })
        .waitFor();
      await page.getByRole('heading', { name: 'Why this value' }).waitFor();
    },
    { language: 'en' },
  ));

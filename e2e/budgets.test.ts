import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { seriousFindings } from './harness/findings.ts';
import { coordinator } from './harness/people.ts';
import { openStage } from './harness/stage.ts';

const play = openStage();
const start = (page: Page, name: RegExp | string = /débat de Cuincy/) =>
  page
    .getByRole('button', { name: new RegExp(`Commencer ainsi.*${name instanceof RegExp ? name.source : name}`) })
    .click();
const headline = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();

test('a visitor without account tries a budget, which stays in this browser and goes home as a workbook', () =>
  play('/decider/budgets', async (page) => {
    await start(page);
    await page.getByText('Gardé dans ce navigateur.').waitFor();
    expect(await headline(page)).toMatch(/s’équilibre à partir de .* actes par médecin et par an\s; .*il en manque/);
    const before = await headline(page);
    await page.getByLabel('Rendez-vous non honorés').fill('8');
    await page.waitForFunction((old) => document.querySelector('h1')?.textContent !== old, before);
    await page.getByRole('button', { name: 'Annuler', exact: true }).click();
    expect(await headline(page)).toBe(before);
    expect(await page.getByLabel('Rendez-vous non honorés').inputValue()).toBe('15');

    await page.getByText('Exporter', { exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Classeur avec ses formules (XLSX)' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/cuincy.*\.xlsx$/);
    expect(
      readFileSync(await file.path())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');

    await page.reload();
    expect(await headline(page)).toBe(before);
    expect(await seriousFindings(page)).toEqual([]);
  }));

test('zero doctors: what it means, what to change, and the last possible figures stay', () =>
  play('/decider/budgets', async (page) => {
    await start(page);
    await page.getByText('Gardé dans ce navigateur.').waitFor();
    const before = await headline(page);
    await page.getByLabel('Médecins (ETP)').fill('0');
    const alert = page.getByRole('alert');
    await alert.getByText('Sans médecin, il n’y a ni soin ni recette', { exact: false }).waitFor();
    await page.getByText('Pas encore enregistré', { exact: false }).waitFor();
    expect(await headline(page)).toBe(before);
    await page.getByLabel('Médecins (ETP)').fill('huit');
    await page.getByText('« huit » n’est pas un nombre.', { exact: false }).waitFor();
    await page.getByLabel('Médecins (ETP)').fill('8');
    await alert.waitFor({ state: 'detached' });
    expect(await headline(page)).toBe(before);
  }));

test('a coordinator’s budget is saved as it is typed, keeps its versions, and comes back once deleted', () =>
  play(
    '/decider/budgets',
    async (page) => {
      const name = `Bus à supprimer ${Date.now()}`;
      await start(page, 'Bus médical');
      await page.getByText('Enregistré.').waitFor();
      await page.getByLabel('Nom du budget').fill('Bus d’essai');
      await page.getByText('Enregistrement…').waitFor();
      await page.getByText('Enregistré.').waitFor();
      await page.getByText('Versions de ce budget').click();
      await page.getByText(/^Version 2, /).waitFor();
      await page.getByRole('button', { name: 'Revenir à la version 1' }).click();
      await page.getByText('Enregistré.').waitFor();
      expect(await page.getByLabel('Nom du budget').inputValue()).not.toBe('Bus d’essai');
      await page.getByLabel('Nom du budget').fill(name);
      await page.getByText('Enregistrement…').waitFor();
      await page.getByText('Enregistré.').waitFor();
      await page.getByRole('button', { name: 'Supprimer' }).click();
      await page.getByText(`« ${name} » est supprimé.`).waitFor();
      expect(await page.getByRole('link', { name }).count()).toBe(0);
      await page.locator('span', { hasText: 'est supprimé' }).getByRole('button').first().click();
      await page.getByRole('link', { name }).waitFor();
    },
    { as: coordinator },
  ));

test('on a phone nothing is wider than the screen, the keyboard turns the charts over, two budgets stand side by side', () =>
  play(
    '/decider/budgets',
    async (page) => {
      await start(page);
      await page.getByText('Gardé dans ce navigateur.').waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      await page.getByRole('button', { name: 'Voir le tableau · La trésorerie, mois par mois' }).press('t');
      await page.getByRole('cell', { name: /€/ }).first().waitFor();
      const first = page.url();
      await page.getByRole('button', { name: 'Dupliquer' }).click();
      await page.waitForURL((url) => url.href !== first);
      await page.goto('/decider/budgets');
      await page.getByRole('checkbox').nth(1).check();
      await page.getByRole('checkbox').first().check();
      await page.getByRole('link', { name: 'Comparer ces 2 budgets' }).click();
      await page.getByRole('heading', { name: /est le moins cher par acte/ }).waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      expect(await seriousFindings(page)).toEqual([]);
    },
    { width: 390, height: 844 },
  ));

test('in English, complete', () =>
  play(
    '/decider/budgets',
    async (page) => {
      await page.getByRole('button', { name: /Start from this.*Cuincy/ }).click();
      await page.getByText('Kept in this browser.').waitFor();
      expect(await headline(page)).toMatch(/The centre balances from .* acts per doctor and year on/);
      expect(await page.locator('main').textContent()).not.toMatch(/\b(par an|médecin|dépenses)\b/);
    },
    { language: 'en' },
  ));

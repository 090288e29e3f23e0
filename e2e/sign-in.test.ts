import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { coordinator } from './harness/people.ts';
import { openStage } from './harness/stage.ts';

const play = openStage();

test('somebody signs in by the link of a mail, comes back where they were, and signs out', () =>
  play('/territoires?q=artois', async (page) => {
    await page.getByRole('link', { name: 'Se connecter' }).first().click();
    await page.getByLabel('Adresse électronique').fill(coordinator);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Regardez dans votre boîte aux lettres.' }).waitFor();
    await page.getByText(coordinator).waitFor();
    await page.getByRole('link', { name: /boîte d’envoi/ }).click();
    await page.locator('article', { hasText: coordinator }).first().getByRole('link').first().click();
    await page.waitForURL(/\/territoires\?q=artois/);
    await signOut(page, 'Camille Delattre');
  }));

test('a click on an invented person signs in and leads to where one was going', () =>
  play('/connexion?to=/moi', async (page) => {
    await page.getByRole('link', { name: /^Camille Delattre/ }).click();
    await page.waitForURL(/\/moi$/);
    await page.getByRole('heading', { level: 1, name: /Camille Delattre.*vous agissez pour CPTS Liévin/ }).waitFor();
    await page.getByRole('radio', { name: /CPTS Liévin/, checked: true }).waitFor();
  }));

test('an address that is incomplete is said at once, and what was typed survives a reload', () =>
  play('/connexion', async (page) => {
    const field = page.getByLabel('Adresse électronique');
    await field.fill('claire@');
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await page.getByRole('alert').getByText('Cette adresse est incomplète').waitFor();
    await page.reload();
    expect(await field.inputValue()).toBe('claire@');
  }));

test('a link that was used or is too old says what to do', () =>
  play('/connexion?error=EXPIRED_TOKEN', (page) =>
    page
      .getByRole('alert')
      .getByText(/Demandez-en un nouveau/)
      .waitFor(),
  ));

test('the page that waits notices a sign-in made in another tab', () =>
  play('/connexion', async (page) => {
    await page.getByLabel('Adresse électronique').fill(coordinator);
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await page.getByRole('heading', { name: /Regardez/ }).waitFor();
    const other = await page.context().newPage();
    await other.goto(`/api/demo/sign-in?${new URLSearchParams({ email: coordinator })}`);
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
    await page.getByRole('heading', { name: /Vous êtes déjà connecté : Camille Delattre/ }).waitFor();
  }));

test('the menu of the session works by keyboard', () =>
  play(
    '/territoires',
    async (page) => {
      await page.getByRole('button', { name: /^Session de Camille/ }).focus();
      await page.keyboard.press('Enter');
      const organisation = page.getByRole('button', { name: /CPTS Liévin.*coordination/ });
      await organisation.waitFor();
      await page.keyboard.press('Tab');
      expect(await organisation.evaluate((button) => button === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await page.getByRole('link', { name: 'Mon compte' }).waitFor({ state: 'detached' });
    },
    { as: coordinator },
  ));

test('signing in speaks English', () =>
  play('/connexion', (page) => page.getByRole('button', { name: 'Send me the link' }).waitFor(), { language: 'en' }));

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Session de ${name}`) }).click();
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('link', { name: 'Se connecter' }).first().waitFor();
}

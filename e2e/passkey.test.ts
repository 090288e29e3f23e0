import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, newReader } from './harness/browser.ts';
import { coordinator } from './harness/people.ts';

// browsers bind a passkey to a name: not to 127.0.0.1
const address = inject('address').replace('127.0.0.1', 'localhost');
let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test('a person registers a passkey, names it, signs in by one click, removes it, and can no longer', async () => {
  const { page, errors } = await newReader(browser, address);
  const device = await virtualDevice(page);
  await page.goto(`/api/demo/sign-in?${new URLSearchParams({ email: coordinator, to: '/moi' })}`);
  await page.getByRole('button', { name: 'Enregistrer une clé sur cet appareil' }).click();
  await page.getByText('La clé est enregistrée.').waitFor();
  expect(await device.keys()).toBe(1);

  await page.getByRole('button', { name: /^Renommer/ }).click();
  await page.getByLabel('Nom de la clé').fill('Portable du bureau');
  await page.keyboard.press('Enter');
  await page.getByRole('listitem').filter({ hasText: 'Portable du bureau' }).waitFor();

  await page.getByRole('main').getByRole('button', { name: 'Se déconnecter' }).click();
  await page.waitForURL(`${address}/`);
  await page.goto('/connexion?to=/moi');
  await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click();
  await page.getByRole('heading', { level: 1, name: /Camille Delattre/ }).waitFor();

  await page.getByRole('button', { name: 'Retirer Portable du bureau' }).click();
  await page.getByRole('button', { name: 'Retirer définitivement Portable du bureau' }).click();
  await page.getByText('La clé « Portable du bureau » ne permet plus de se connecter.').waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'Portable du bureau' }).count()).toBe(0);
  await page.context().clearCookies();
  await page.goto('/connexion');
  await page.getByRole('button', { name: 'Se connecter avec une clé d’accès' }).click();
  await page.getByRole('alert').getByText('Aucune clé d’accès n’a été reconnue.').waitFor();
  expect(errors).toEqual([]);
});

test('a person who gives up keeps the page and is told that nothing changed', async () => {
  const { page } = await newReader(browser, address);
  const device = await virtualDevice(page);
  await device.refuse();
  await page.goto(`/api/demo/sign-in?${new URLSearchParams({ email: coordinator, to: '/moi' })}`);
  await page.getByRole('button', { name: 'Enregistrer une clé sur cet appareil' }).click();
  await page.getByRole('alert').getByText('rien n’a changé').waitFor();
  expect(await device.keys()).toBe(0);
});

test('at an IP address, where browsers know no passkeys, none is offered', async () => {
  const { page } = await newReader(browser, inject('address').replace('localhost', '127.0.0.1'));
  await page.goto('/connexion');
  await page.getByRole('button', { name: 'Recevoir le lien' }).waitFor();
  expect(await page.getByRole('button', { name: /clé d’accès/ }).count()).toBe(0);
});

/** An authenticator of Chromium's own, in the page's browser: holds keys, and answers for the person. */
async function virtualDevice(page: Page) {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    keys: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    refuse: () => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
  };
}

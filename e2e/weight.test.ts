import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, newReader } from './harness/browser.ts';
import { isMapCode, scriptsOf } from './harness/scriptsOf.ts';

const limitBytes = 150_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each([
  '/',
  '/observer?territory=region-32',
  '/communes/62498',
  '/connexion',
  '/patients',
  '/patients?commune=62510',
  '/rendez-vous/00000000000000000000000000000000',
])('%s receives at most 150 kB of JavaScript, compressed as it is sent, before the map', async (path) => {
  const { page } = await newReader(browser, inject('address'));
  const scripts = scriptsOf(page);
  await page.goto(path);
  await page.locator('#content h1').first().waitFor();
  const received = [...(await scripts())];
  const bytes = received.reduce((sum, [name, size]) => sum + (isMapCode(name) ? 0 : size), 0);
  const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  console.log(`${path}: ${(bytes / 1000).toFixed(0)} kB of JavaScript, first paint ${painted.toFixed(0)} ms`);
  expect(received.some(([name]) => name.includes('/base-'))).toBe(true);
  expect(bytes).toBeLessThanOrEqual(limitBytes);
  await page.context().close();
});

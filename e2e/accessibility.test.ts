import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, newReader } from './harness/browser.ts';
import { seriousFindings } from './harness/findings.ts';
import { publicPages } from './pages.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const address = inject('address');
const screens = [
  { width: 1440, scheme: 'light' },
  { width: 1440, scheme: 'dark' },
  { width: 390, scheme: 'light' },
] as const;
const cases = Object.entries(publicPages).flatMap(([name, path]) =>
  screens.map((screen) => ({ name, path, ...screen })),
);

test.each(cases)('axe finds nothing serious on $name at $width px, $scheme', async ({ path, width, scheme }) => {
  const { page, errors } = await newReader(browser, address, { width, scheme });
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  expect(await seriousFindings(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});

test.each(Object.entries(publicPages))('%s does not scroll sideways at 390 px', async (_, path) => {
  const { page } = await newReader(browser, address, { width: 390, height: 844 });
  await page.goto(path);
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  const { inner, content } = await page.evaluate(() => ({
    inner: window.innerWidth,
    content: document.documentElement.scrollWidth,
  }));
  expect(content).toBeLessThanOrEqual(inner);
  await page.context().close();
});

test('at 200 % zoom (720 px for 1440) the observatory still fits its width', async () => {
  const { page } = await newReader(browser, address, { width: 720, height: 450 });
  await page.goto(publicPages.observatory);
  await page.locator('h1').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
  await page.context().close();
});

import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launch, newReader } from './harness/browser.ts';

const limitBytes = 150_000;

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

test.each(['/', '/observer?territory=region-32', '/communes/62498', '/connexion'])(
  '%s needs at most 150 kB of compressed JavaScript before the map',
  async (path) => {
    const { page } = await newReader(browser, inject('address'));
    const scripts = new Map<string, number>();
    page.on('response', async (response) => {
      if (!/\.js$/.test(new URL(response.url()).pathname)) return;
      scripts.set(new URL(response.url()).pathname, gzipSync(await response.body()).length);
    });
    await page.goto(path);
    await page.locator('#content h1').first().waitFor();
    const bytes = [...scripts].reduce((sum, [name, size]) => sum + (/AccessMap/.test(name) ? 0 : size), 0);
    const painted = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    );
    console.log(`${path}: ${(bytes / 1000).toFixed(0)} kB of JavaScript, first paint ${painted.toFixed(0)} ms`);
    expect(bytes).toBeLessThanOrEqual(limitBytes);
    await page.context().close();
  },
);

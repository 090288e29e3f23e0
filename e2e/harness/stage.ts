import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { launch, newReader, type Screen } from './browser.ts';

export interface Part extends Screen {
  /** Address of the invented person who plays; a visitor without account when absent. */
  readonly as?: string;
}

/** One browser for a file of tests; the returned function opens a page, plays a scene on it, and wants no error met. */
export function openStage(): (path: string, scene: (page: Page) => Promise<void>, part?: Part) => Promise<void> {
  const address = inject('address');
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  return async (path, scene, { as, ...screen } = {}) => {
    const { page, errors } = await newReader(browser, address, screen);
    await page.goto(as ? `/api/demo/sign-in?${new URLSearchParams({ email: as, to: path })}` : path);
    await scene(page);
    expect(errors).toEqual([]);
    await page.context().close();
  };
}

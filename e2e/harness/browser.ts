import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../tooling/chromium.mjs';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

export interface Screen {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: 'light' | 'dark';
  readonly language?: 'fr' | 'en';
  readonly reducedMotion?: boolean;
}

/** A page of its own context, and the errors it met. */
export interface OpenPage {
  readonly page: Page;
  readonly errors: string[];
}

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: findChromium() ?? '', args: flags });

/** A new reader (empty cache and storage) on a screen; errors of scripts and of the console are gathered. */
export async function newReader(browser: Browser, address: string, screen: Screen = {}): Promise<OpenPage> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: screen.width ?? 1440, height: screen.height ?? 900 },
    colorScheme: screen.scheme ?? 'light',
    locale: screen.language === 'en' ? 'en-GB' : 'fr-FR',
    reducedMotion: screen.reducedMotion === false ? 'no-preference' : 'reduce',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('status of 4')) errors.push(message.text());
  });
  return { page, errors };
}

/** Waits until the map of the page has drawn its values. */
export async function mapDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('maillage:map').length > 0, undefined, {
    timeout: 30_000,
  });
}

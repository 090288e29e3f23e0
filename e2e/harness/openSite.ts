import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSettings, serve } from '@maillage/server';
import { chromium, type Page } from 'playwright-core';

/** A site of its own, with the data that npm brings and the people of the demonstration, and a browser to visit it. */
export interface Site {
  readonly address: string;
  /** A page of a visitor without account, or of an invented person, in French. */
  visit(path: string, email?: string, size?: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
}

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update ' +
  '--disable-sync --use-angle=swiftshader --enable-unsafe-swiftshader';

export async function openSite(): Promise<Site> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'maillage-e2e-'));
  const settings = readSettings({
    MAILLAGE_DATA_FOLDER: dataFolder,
    PORT: '0',
    MAILLAGE_DEMO: 'on',
    MAILLAGE_LOG: 'silent',
    MAILLAGE_RATE_LIMIT: '100000',
  });
  const running = await serve(settings, () => {});
  const executablePath = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: FLAGS.split(' ') });
  await dataReady(running.address);
  return {
    address: running.address,
    async visit(path, email, viewport = { width: 1440, height: 900 }) {
      const context = await browser.newContext({ viewport, locale: 'fr-FR' });
      const page = await context.newPage();
      const target = email ? `/api/demo/sign-in?${new URLSearchParams({ email, to: path })}` : path;
      await page.goto(`${running.address}${target}`);
      return page;
    },
    async close() {
      await browser.close();
      await running.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function dataReady(address: string): Promise<void> {
  for (;;) {
    const { status } = (await (await fetch(`${address}/api/health`)).json()) as { status: string };
    const answer = await fetch(`${address}/api/communes/62510/access`);
    if (status === 'ready' && answer.ok) return;
    await sleep(500);
  }
}

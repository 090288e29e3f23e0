import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launch, newReader } from '../harness/browser.ts';
import { startServer } from '../harness/startServer.ts';
import { palettePng } from './palettePng.ts';
import { type View, views } from './views.ts';

// Retakes docs/screenshots with the official data: `npm run screenshots`, or `npm run screenshots -- NAME …`.
const folder = join(import.meta.dirname, '../../docs/screenshots');
const asked = process.argv.slice(2);
const chosen = views.filter(({ name }) => asked.length === 0 || asked.includes(name));
const unknown = asked.filter((name) => !views.some((view) => view.name === name));
if (unknown.length > 0) throw new RangeError(`No view named ${unknown.join(', ')}.`);

const server = await startServer();
try {
  if (!server.official) throw new Error('The screenshots show the official data: set MAILLAGE_DATA_MIRROR.');
  const browser = await launch();
  mkdirSync(folder, { recursive: true });
  for (const view of chosen) {
    const png = palettePng(await picture(browser, view));
    writeFileSync(join(folder, `${view.name}.png`), png);
    console.log(`${view.name}: ${Math.round(png.length / 1000)} kB`);
  }
  await browser.close();
  writeFileSync(join(folder, 'README.md'), list());
  const kept = new Set(views.map(({ name }) => `${name}.png`));
  for (const file of readdirSync(folder)) if (file.endsWith('.png') && !kept.has(file)) rmSync(join(folder, file));
} finally {
  await server.stop();
}

async function picture(browser: Browser, { name, path, as, ready, ...screen }: View): Promise<Buffer> {
  const { page, errors } = await newReader(browser, server.address, screen);
  await page.goto(as ? `/api/demo/sign-in?${new URLSearchParams({ email: as, to: path })}` : path);
  await page.locator('#content h1').first().waitFor();
  await ready?.(page);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  if (errors.length > 0) throw new Error(`${name}: ${errors.join(', ')}`);
  await page.context().close();
  return png;
}

function list(): string {
  const lines = views.map(({ name, shows }) => `## ${shows}\n\n![${shows}](${name}.png)`);
  return `# Screenshots\n\nTaken by \`npm run screenshots\` with the official data and invented people.\n\n${lines.join('\n\n')}\n`;
}

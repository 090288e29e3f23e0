import { loadavg } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launch, mapDrawn, newReader } from '../../e2e/harness/browser.ts';
import { isMapCode, scriptsOf } from '../../e2e/harness/scriptsOf.ts';
import { buildWeb } from '../../tooling/buildWeb.mjs';
import { findChromium } from '../../tooling/chromium.mjs';
import { startBenchServer } from '../api/benchServer.ts';
import { summarise } from '../measure.ts';
import { type Figure, report } from '../report.ts';

/** Opening times in Chromium, each run with an empty cache, of a server started for real with the official data. */
const mirror = process.env['MAILLAGE_DATA_MIRROR'] ?? join(import.meta.dirname, '../../../shared/data');
const RUNS = 3;

const maps = [
  { what: 'map of France, tiles drawn', path: '/observer?territory=france', milliseconds: 2500 },
  { what: 'map of Hauts-de-France, tiles drawn', path: '/observer?territory=region-32', milliseconds: 1500 },
] as const;

/** First contentful paint of what anybody opens: at most one second. */
const publicPages = [
  '/',
  '/observer?territory=region-32',
  '/communes/62498',
  '/comparer?ids=02381,62498',
  '/connexion',
];

if (findChromium()) await run();
else report('web', [{ what: 'opening times', note: 'no Chromium (name one in CHROMIUM_PATH)' }]);

async function run(): Promise<void> {
  buildWeb();
  const server = await startBenchServer(mirror);
  const browser = await launch();
  const load = loadavg()[0]!.toFixed(1);
  try {
    await opening(browser, server.origin, maps[0].path, 'map'); // the server's first answers are made here
    const figures: Figure[] = [];
    for (const { what, path, milliseconds } of maps) {
      const mapOf = ({ map }: Opening) => map;
      const timing = await repeated(() => opening(browser, server.origin, path, 'map'), mapOf);
      const bound = await repeated(() => opening(browser, server.origin, path, 'empty map'), mapOf);
      figures.push(
        { what, timing, target: { milliseconds, of: 'median' }, ratio: timing.median / bound.median },
        { what: `bound: the same page, its tiles empty`, timing: bound },
      );
    }
    for (const path of publicPages) figures.push(await firstPaint(browser, server.origin, path));
    report('web', [...figures, { what: 'load of the machine before', note: `${load} (one minute)` }]);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function firstPaint(browser: Browser, origin: string, path: string): Promise<Figure> {
  const { kilobytes } = await opening(browser, origin, path, 'page');
  const timing = await repeated(
    () => opening(browser, origin, path, 'page'),
    ({ paint }) => paint,
  );
  const target = { milliseconds: 1000, of: 'median' } as const;
  return { what: `first paint of ${path}`, timing, target, note: `${kilobytes.toFixed(0)} kB of JavaScript` };
}

interface Opening {
  /** Milliseconds from the navigation to the first contentful paint. */
  readonly paint: number;
  /** Milliseconds from the navigation to MapLibre's first `idle`: tiles drawn, ready for the hand. */
  readonly map: number;
  /** Scripts without the map's own, as sent. */
  readonly kilobytes: number;
}

/** `empty map`: what the page, MapLibre and the software that stands in for a graphics card cost before any commune is drawn. */
type Shown = 'page' | 'map' | 'empty map';

async function opening(browser: Browser, origin: string, path: string, shown: Shown): Promise<Opening> {
  const { page } = await newReader(browser, origin);
  if (shown === 'empty map') await page.route('**/api/tiles/**/*.pbf*', (route) => route.fulfill({ status: 204 }));
  const scripts = scriptsOf(page);
  await page.goto(path);
  await page.locator('#content h1').first().waitFor();
  if (shown !== 'page') await mapDrawn(page);
  const received = [...(await scripts())].filter(([name]) => !isMapCode(name));
  const at = (name: string) => page.evaluate((n) => performance.getEntriesByName(n)[0]?.startTime ?? Number.NaN, name);
  const measured = {
    paint: await at('first-contentful-paint'),
    map: await at('maillage:map'),
    kilobytes: received.reduce((sum, [, size]) => sum + size, 0) / 1000,
  };
  await page.context().close();
  return measured;
}

async function repeated(once: () => Promise<Opening>, of: (opening: Opening) => number) {
  const times = new Float64Array(RUNS);
  for (let k = 0; k < RUNS; k++) times[k] = of(await once());
  return summarise(times);
}

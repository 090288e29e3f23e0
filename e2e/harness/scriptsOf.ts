import type { Page, Response } from 'playwright-core';

/** Bytes of script that a page receives from now on, compressed as they are sent, by address. Ask before opening the page. */
export function scriptsOf(page: Page): () => Promise<ReadonlyMap<string, number>> {
  const received: Promise<readonly [string, number]>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (/\.m?js$/.test(pathname)) received.push(weighed(pathname, response));
  });
  return async () => new Map(await Promise.all(received));
}

async function weighed(pathname: string, response: Response): Promise<readonly [string, number]> {
  await response.finished();
  return [pathname, (await response.request().sizes()).responseBodySize];
}

/** The code of the map itself, which comes beside the page and not before it. */
export const isMapCode = (pathname: string): boolean => /\/(AccessMap|maplibre)[^/]*$/.test(pathname);

import type { Page, Response } from 'playwright-core';

/** Bytes of script that a page receives from now on, compressed as they are sent, by address. Ask before opening the page. */
export function scriptsOf(page: Page): () => Promise<ReadonlyMap<string, number>> {
  const received: Response[] = [];
  page.on('response', (response) => {
    if (/\.m?js$/.test(new URL(response.url()).pathname)) received.push(response);
  });
  return async () => new Map(await Promise.all(received.map(weighed)));
}

async function weighed(response: Response): Promise<readonly [string, number]> {
  await response.finished();
  return [new URL(response.url()).pathname, (await response.request().sizes()).responseBodySize];
}

/** The code of the map itself, which comes beside the page and not before it. */
export const isMapCode = (pathname: string): boolean => /\/(AccessMap|maplibre)[^/]*$/.test(pathname);

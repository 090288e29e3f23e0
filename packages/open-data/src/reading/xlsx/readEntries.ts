import { text } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** The entries of an archive whose name matches, as text by name. */
export async function readEntries(path: string, wanted: RegExp): Promise<ReadonlyMap<string, string>> {
  const archive = await yauzl.openPromise(path);
  const entries = new Map<string, string>();
  try {
    for await (const entry of archive.eachEntry())
      if (wanted.test(entry.fileName))
        entries.set(entry.fileName, await text(await archive.openReadStreamPromise(entry)));
  } finally {
    archive.close();
  }
  return entries;
}

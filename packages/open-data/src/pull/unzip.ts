import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import yauzl from 'yauzl';

/** Whether a file is a zip archive, by its first bytes. A workbook is one too. */
export async function isZip(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.readUInt32BE() === 0x504b0304;
  } finally {
    await handle.close();
  }
}

/**
 * Extracts the first entry that matches a pattern (`*` = anything, the end of the name counts) into `target`.
 * Throws with the names of the entries when none does.
 */
export async function extractEntry(archive: string, pattern: string, target: string): Promise<void> {
  const zip = await yauzl.openPromise(archive);
  const wanted = new RegExp(`${pattern.split('*').map(escaped).join('.*')}$`, 'i');
  const names: string[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName);
      if (!wanted.test(entry.fileName)) continue;
      await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target));
      return;
    }
  } finally {
    zip.close();
  }
  throw new Error(`Got ${names.join(', ')} in the archive when expected ${pattern}.`);
}

const escaped = (text: string) => text.replaceAll(/[.^$+?()[\]{}|\\]/g, '\\$&');

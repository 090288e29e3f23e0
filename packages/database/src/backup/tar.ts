import { createReadStream, createWriteStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const BLOCK = 512;

/** Where a file lies in an archive. */
export interface TarEntry {
  readonly name: string;
  readonly size: number;
  readonly start: number;
}

/** Writes files one after the other in the format of tar (POSIX ustar), which any machine can open. */
export async function writeTar(archive: string, files: readonly { name: string; path: string }[]): Promise<void> {
  await pipeline(
    async function* blocks() {
      for (const { name, path } of files) {
        const { size } = await stat(path);
        yield header(name, size);
        for await (const chunk of createReadStream(path)) yield chunk as Buffer;
        yield Buffer.alloc(padding(size));
      }
      yield Buffer.alloc(2 * BLOCK);
    },
    createWriteStream(archive, { mode: 0o600 }),
  );
}

/** The files of an archive; stops quietly at its end, and throws at the first block that is no header. */
export async function readTar(archive: string): Promise<TarEntry[]> {
  const file = await open(archive);
  try {
    const entries: TarEntry[] = [];
    const block = Buffer.alloc(BLOCK);
    for (let start = 0; (await file.read(block, 0, BLOCK, start)).bytesRead === BLOCK && block[0] !== 0; ) {
      const text = (from: number, length: number) =>
        block.toString('latin1', from, from + length).replace(/\0.*$/s, '');
      const [name, size] = [text(0, 100), Number.parseInt(text(124, 12), 8)];
      if (text(257, 5) !== 'ustar' || checksum(block) !== Number.parseInt(text(148, 8), 8))
        throw new Error(`${archive} is not a tar file.`);
      entries.push({ name, size, start: start + BLOCK });
      start += BLOCK + size + padding(size);
    }
    return entries;
  } finally {
    await file.close();
  }
}

/** The bytes of one file of an archive. */
export function entryStream(archive: string, { start, size }: TarEntry): Readable {
  return createReadStream(archive, { start, end: start + size - 1 });
}

const padding = (size: number) => (BLOCK - (size % BLOCK)) % BLOCK;

function header(name: string, size: number): Buffer {
  if (name.length > 99) throw new RangeError(`Got a name of ${name.length} characters when expected 99 at most.`);
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, at: number, length: number) =>
    block.write(value.toString(8).padStart(length - 1, '0'), at, 'latin1');
  block.write(name, 0, 'latin1');
  octal(0o600, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(0, 136, 12);
  block.write('0', 156);
  block.write('ustar\0', 257, 'latin1');
  block.write('00', 263, 'latin1');
  octal(checksum(block), 148, 7);
  block.write(' ', 155);
  return block;
}

/** Sum of the header's bytes, its own field counted as eight spaces. */
function checksum(block: Buffer): number {
  return block.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 32 : byte), 0);
}

import { open } from 'node:fs/promises';

const CHUNK_BYTES = 1 << 16;

/** The bytes of a file, piece by piece in one buffer that is used again: a piece is valid until the next is asked for. */
export async function* readChunks(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path);
  try {
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

import { createHash } from 'node:crypto';
import { readChunks } from './readChunks.ts';

/** SHA-256 and size of files taken one after the other. */
export async function checksumOf(paths: readonly string[]): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for (const path of paths)
    for await (const chunk of readChunks(path)) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  return { sha256: hash.digest('hex'), bytes };
}

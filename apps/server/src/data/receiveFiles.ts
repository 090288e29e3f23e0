import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ApiError } from '@maillage/contract';
import { findDataSet, recogniseFile } from '@maillage/open-data';
import type { FastifyRequest } from 'fastify';

export interface ReceivedFile {
  readonly dataset: string;
  readonly path: string;
}

/**
 * Writes the files of a multipart request to a folder, each under its own name, and says which data set each is: the one that
 * the field `dataset` names, or the one that its content shows. Throws `dataset/unknown`, `dataset/not-recognised`,
 * `request/too-large`.
 */
export async function receiveFiles(request: FastifyRequest, folder: string, limitMb: number): Promise<ReceivedFile[]> {
  await mkdir(folder, { recursive: true });
  const paths: string[] = [];
  let named: string | undefined;
  for await (const part of request.parts({ limits: { fileSize: limitMb * 2 ** 20, files: 20, fields: 5 } })) {
    if (part.type === 'field') {
      if (part.fieldname === 'dataset') named = String(part.value) || undefined;
      continue;
    }
    const path = join(folder, `${paths.length}-${basename(part.filename).replaceAll(/[^\w.-]+/g, '_')}`);
    await pipeline(part.file, createWriteStream(path));
    if (part.file.truncated) throw new ApiError('request/too-large', { limit: `${limitMb} Mo` });
    paths.push(path);
  }
  if (named !== undefined && !findDataSet(named)) throw new ApiError('dataset/unknown', { dataset: named });
  if (paths.length === 0)
    throw new ApiError('request/invalid', { problems: [{ path: 'body/file', rule: 'required' }] });
  return Promise.all(paths.map(async (path) => ({ path, dataset: named ?? (await recognised(path)) })));
}

async function recognised(path: string): Promise<string> {
  const found = await recogniseFile(path).catch(() => undefined);
  if (!found) throw new ApiError('dataset/not-recognised', { file: basename(path).replace(/^\d+-/, '') });
  return found.id;
}

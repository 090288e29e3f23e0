import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { DataSet, SourceFile } from '../dataSet.ts';
import type { LocalFiles } from '../importSet.ts';
import { DownloadFailed, type DownloadProgress, download } from './download.ts';
import { extractEntry, isZip } from './unzip.ts';

/** Where files come from: the official addresses, or a mirror (a folder or the address of one) laid out by `mirrorPath`. */
export type Origin = { readonly kind: 'official' } | { readonly kind: 'mirror'; readonly location: string };

export interface ObtainOptions {
  readonly origin: Origin;
  /** Where downloads are kept. */
  readonly folder: string;
  readonly onDownload?: (progress: DownloadProgress) => void;
  readonly signal?: AbortSignal;
}

/**
 * The files of a set on this machine, downloaded when they must be. `undefined` when the origin does not have the set: no
 * official address, or a mirror without one of its files. Throws `DownloadFailed` when the origin does not answer.
 */
export async function obtainFiles(set: DataSet, options: ObtainOptions): Promise<LocalFiles | undefined> {
  const paths: Record<string, string> = {};
  for (const file of set.source.files) {
    const path = await obtainFile(set.id, file, options);
    if (path !== undefined) paths[file.role] = path;
    else if (!file.optional) return undefined;
  }
  const [first] = set.source.files;
  const vintage = options.origin.kind === 'mirror' ? first?.mirrorVintage : undefined;
  const sourceUrl = first?.url || set.source.page; // a mirror holds copies: the source is still the publisher's
  return { paths, sourceUrl, ...(vintage && { vintage }) };
}

async function obtainFile(id: string, file: SourceFile, options: ObtainOptions): Promise<string | undefined> {
  const address = addressOf(file, options.origin);
  if (address === undefined) return undefined;
  if (!/^https?:/.test(address)) return existsSync(address) ? address : undefined;
  const folder = join(options.folder, id);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${file.role}${extensionOf(file, options.origin)}`);
  try {
    await download(address, path, { ...(options.signal && { signal: options.signal }), ...onProgress(options) });
  } catch (error) {
    const absent = error instanceof DownloadFailed && error.status === 404 && options.origin.kind === 'mirror';
    if (absent) return undefined;
    throw error;
  }
  return unpacked(path, file);
}

/** The entry of an archive, beside it; any other file as it is. */
async function unpacked(path: string, { entry }: SourceFile): Promise<string> {
  if (entry === undefined || !(await isZip(path))) return path;
  const target = `${path.replace(/\.\w+$/, '')}-unpacked${extname(entry)}`;
  await extractEntry(path, entry, target);
  return target;
}

const onProgress = ({ onDownload }: ObtainOptions) => (onDownload === undefined ? {} : { onProgress: onDownload });

function addressOf(file: SourceFile, origin: Origin): string | undefined {
  if (origin.kind === 'official') return file.url || undefined;
  const { location } = origin;
  return /^https?:/.test(location)
    ? new URL(file.mirrorPath, location.endsWith('/') ? location : `${location}/`).href
    : join(location, file.mirrorPath);
}

/** Readers tell workbooks, JSON and text apart by the extension; an address may have none. */
function extensionOf({ url, mirrorPath, entry }: SourceFile, origin: Origin): string {
  if (origin.kind === 'mirror') return extname(mirrorPath);
  if (entry !== undefined) return '.zip';
  return /format=json|geojson/.test(url) ? '.json' : /xlsx/.test(url) ? '.xlsx' : '.csv';
}

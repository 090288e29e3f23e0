import { readChunks } from './readChunks.ts';

export interface CsvFormat {
  readonly separator: string;
  readonly encoding: 'utf-8' | 'windows-1252';
  /** Whether `"` encloses cells; the national directories never quote. */
  readonly quoted: boolean;
}

const separators = [';', ',', '|', '\t'];

/** Separator: the commonest in the first line. Encoding: UTF-8 when the whole file is valid UTF-8. */
export async function detectFormat(path: string): Promise<CsvFormat> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head = '';
  let encoding: CsvFormat['encoding'] = 'utf-8';
  for await (const chunk of readChunks(path)) {
    if (head === '') head = Buffer.from(chunk.subarray(0, 1 << 16)).toString('latin1');
    if (!isValid(decoder, chunk)) {
      encoding = 'windows-1252';
      break;
    }
  }
  return { separator: commonestSeparator(head.split('\n', 1)[0]!), encoding, quoted: true };
}

function isValid(decoder: InstanceType<typeof TextDecoder>, chunk: Uint8Array): boolean {
  try {
    decoder.decode(chunk, { stream: true });
    return true;
  } catch {
    return false;
  }
}

function commonestSeparator(line: string): string {
  const count = (separator: string) => line.split(separator).length;
  return separators.reduce((best, separator) => (count(separator) > count(best) ? separator : best));
}

import { basename } from 'node:path';

/** Year that a file describes: the last one its name holds, else the stated vintage. */
export function yearOf(path: string, statedVintage: string): number {
  const inName = [...basename(path).matchAll(/(?<!\d)(20[0-4]\d)(?!\d)/g)].at(-1)?.[1];
  return Number(inName ?? /20\d\d/.exec(statedVintage)?.[0] ?? Number.NaN);
}

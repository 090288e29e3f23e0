import type { FileProblem } from '@maillage/contract';
import { type ListEntry, readList } from './readList.ts';
import { type NamedCommune, type Resolution, resolve } from './resolve.ts';

/** What a pasted list brings. */
export interface ListAnswer {
  readonly communes: readonly NamedCommune[];
  /** With the line of the pasted text. */
  readonly problems: readonly FileProblem[];
  /** Codes that are no longer used, each replaced by the commune of today. */
  readonly formerCodes: readonly string[];
}

/** Asks which communes a pasted list means. */
export async function addList(text: string): Promise<ListAnswer> {
  const entries = readList(text);
  const of = (kind: ListEntry['kind']) => entries.filter((entry) => entry.kind === kind);
  const ask = (kind: 'code' | 'name') => resolve({ [`${kind}s`]: of(kind).map((entry) => entry.text) });
  const [codes, names] = await Promise.all([ask('code'), ask('name')]);
  return {
    communes: [...codes.communes, ...names.communes],
    problems: [...atLines(codes, of('code')), ...atLines(names, of('name'))].sort((a, b) => a.line - b.line),
    formerCodes: formerAmong(of('code'), codes),
  };
}

/** The server counts entries; people count lines. */
const atLines = ({ problems }: Resolution, entries: readonly ListEntry[]) =>
  problems.map((problem) => ({ ...problem, line: entries[(problem.line ?? 1) - 1]?.line ?? 1 }));

/** Understood, but not under that code. */
export function formerAmong(entries: readonly ListEntry[], { communes, problems }: Resolution): readonly string[] {
  const today = new Set([...communes.map(({ code }) => code), ...problems.map(({ value }) => value)]);
  return [...new Set(entries.map(({ text }) => text))].filter((code) => !today.has(code));
}

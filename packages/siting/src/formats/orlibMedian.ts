import { type Edge, type Graph, graphOf } from '../network/graph.ts';
import type { FormatProblem } from './formatProblem.ts';

export interface OrlibMedian {
  readonly graph: Graph;
  readonly p: number;
}

/** A p-median file of OR-Library: "n m p", then one edge "i j length" a line, vertices from 1. */
export function parseOrlibMedian(text: string): { readonly problem?: OrlibMedian; readonly problems: FormatProblem[] } {
  const problems: FormatProblem[] = [];
  const [first, ...rest] = numbersByLine(text, problems);
  if (problems.length > 0 || !first) return { problems };
  const [n, m, p] = first.numbers as [number, number, number];
  for (const value of first.numbers)
    if (!Number.isInteger(value) || value < 1)
      problems.push({ code: 'line/malformed', line: first.line, value: `${value}` });
  if (rest.length !== m) problems.push({ code: 'count/differs', line: first.line, value: `${rest.length} / ${m}` });
  const edges = rest.map(({ line, numbers }) => edgeOf(line, numbers as [number, number, number], n, problems));
  return problems.length > 0 ? { problems } : { problem: { graph: graphOf(n, edges), p }, problems };
}

interface NumberLine {
  readonly line: number;
  readonly numbers: readonly number[];
}

function numbersByLine(text: string, problems: FormatProblem[]): NumberLine[] {
  const lines = text.split(/\r?\n/).flatMap((row, k) => (row.trim() === '' ? [] : [{ line: k + 1, row: row.trim() }]));
  if (lines.length === 0) problems.push({ code: 'file/empty', line: 1, value: '' });
  return lines.map(({ line, row }) => {
    const numbers = row.split(/\s+/).map(Number);
    if (numbers.length !== 3 || !numbers.every(Number.isFinite))
      problems.push({ code: 'line/malformed', line, value: row.slice(0, 60) });
    return { line, numbers };
  });
}

function edgeOf(
  line: number,
  [i, j, length]: readonly [number, number, number],
  n: number,
  problems: FormatProblem[],
): Edge {
  for (const vertex of [i, j])
    if (!Number.isInteger(vertex) || vertex < 1 || vertex > n)
      problems.push({ code: 'vertex/unknown', line, value: `${vertex}` });
  if (length < 0) problems.push({ code: 'number/negative', line, value: `${length}` });
  return { from: i - 1, to: j - 1, length };
}

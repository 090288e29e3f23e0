/** One thing wrong in a file of a problem, with its line from 1. */
export interface FormatProblem {
  readonly code: 'file/empty' | 'line/malformed' | 'vertex/unknown' | 'number/negative' | 'count/differs';
  readonly line: number;
  readonly value: string;
}

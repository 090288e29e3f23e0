import { type RoundsProblem, sentenceOfRoundsProblem } from '@maillage/rounds';

/** Thrown when a file or an option cannot be used, with everything wrong in it. */
export class BadRoundsInput extends Error {
  readonly file: string;
  readonly problems: readonly RoundsProblem[];

  constructor(file: string, problems: readonly RoundsProblem[]) {
    super(`Got ${problems.length} problems when expected none.`);
    this.name = 'BadRoundsInput';
    this.file = file;
    this.problems = problems;
  }
}

/** `p01:12: “x” is not a number`. */
export function sentenceOfFile(file: string, { line, ...problem }: RoundsProblem): string {
  return `${line === undefined ? file : `${file}:${line}`}: ${sentenceOfRoundsProblem(problem)}`;
}

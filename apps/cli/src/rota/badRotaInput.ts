/** Thrown when a file or an option cannot be used, with everything wrong in it. */
export class BadRotaInput extends Error {
  readonly problems: readonly RotaInputProblem[];

  constructor(problems: readonly RotaInputProblem[]) {
    super(`Got ${problems.length} problems when expected none.`);
    this.name = 'BadRotaInput';
    this.problems = problems;
  }
}

export interface RotaInputProblem {
  readonly code: string;
  /** File or option. */
  readonly file: string;
  readonly line?: number;
  readonly value?: string;
  readonly sentence: string;
}

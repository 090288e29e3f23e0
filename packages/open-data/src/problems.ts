import type { ProblemCode } from './problemKinds.ts';
import { problemKinds } from './problemKinds.ts';

/** One problem in a file from outside. Its sentence is found by its code. */
export interface Problem {
  readonly code: ProblemCode;
  /** From 1, counting the header lines; absent when the problem is the file's. */
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
}

/** How many problems are listed at most; the count goes on. */
const LISTED_AT_MOST = 1000;

/** All the problems of one import: the first thousand in full, and how many there are of each gravity. */
export class Problems {
  readonly list: Problem[] = [];
  /** Problems that forbid the import. */
  errors = 0;
  /** Problems that the import survives: the line is left out or kept as said by the code's sentence. */
  warnings = 0;

  add(problem: Problem): void {
    if (problemKinds[problem.code].gravity === 'error') this.errors++;
    else this.warnings++;
    if (this.list.length < LISTED_AT_MOST) this.list.push(problem);
  }

  get count(): number {
    return this.errors + this.warnings;
  }

  /** The listed problems by line; those of the whole file first. */
  get byLine(): readonly Problem[] {
    return this.list.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  }
}

/** Thrown to give up an import: nothing was changed. */
export class ImportRefused extends Error {
  readonly problems: Problems;

  constructor(dataset: string, problems: Problems) {
    super(`Got ${problems.errors} errors in ${dataset} when expected none: nothing was imported.`);
    this.name = 'ImportRefused';
    this.problems = problems;
  }
}

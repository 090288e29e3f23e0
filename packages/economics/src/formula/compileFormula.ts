import { roundedCents } from '../money.ts';
import type { Formula, FunctionName, Operator } from './formula.ts';

/** What a formula reads: a name now, and one month earlier. */
export interface Scope {
  readonly valueOf: (name: string) => number;
  readonly previousOf: (name: string) => number;
}

export type Compiled = (scope: Scope) => number;

/** A formula as a function. A division by zero gives 0, so that an empty budget is empty and not undefined. */
export function compileFormula(formula: Formula): Compiled {
  switch (formula.kind) {
    case 'number': {
      const { value } = formula;
      return () => value;
    }
    case 'name': {
      const { name } = formula;
      return (scope) => scope.valueOf(name);
    }
    case 'call': {
      if (formula.function === 'previous') return previous(formula.args);
      const apply = functions[formula.function];
      const args = formula.args.map(compileFormula);
      return (scope) => apply(...args.map((arg) => arg(scope)));
    }
    case 'binary': {
      const apply = operators[formula.operator];
      const [left, right] = [compileFormula(formula.left), compileFormula(formula.right)];
      return (scope) => apply(left(scope), right(scope));
    }
    default:
      return formula satisfies never;
  }
}

function previous([line]: readonly Formula[]): Compiled {
  if (line?.kind !== 'name') throw new SyntaxError('previous(…) takes the name of a line.');
  const { name } = line;
  return (scope) => scope.previousOf(name);
}

const operators: Readonly<Record<Operator, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => (b === 0 ? 0 : a / b),
  '^': (a, b) => a ** b,
  '<=': (a, b) => Number(a <= b),
  '>=': (a, b) => Number(a >= b),
  '=': (a, b) => Number(a === b),
  '<': (a, b) => Number(a < b),
  '>': (a, b) => Number(a > b),
};

const functions: Readonly<Record<Exclude<FunctionName, 'previous'>, (...args: number[]) => number>> = {
  min: Math.min,
  max: Math.max,
  if: (condition, yes, no) => (condition === 0 ? no! : yes!),
  mod: (a, b) => (b === 0 ? 0 : a! - b! * Math.floor(a! / b!)),
  round: (value, digits) => (digits === 2 ? roundedCents(value!) / 100 : Math.round(value!)),
};

import { type Formula, OPERATORS } from './formula.ts';

/** How names, months before and functions are written: as cells of a sheet, as words for a reader. */
export interface Spelling {
  readonly nameOf: (name: string) => string;
  readonly previousOf: (name: string) => string;
  readonly functionOf?: (name: string) => string;
  readonly operatorOf?: (operator: string) => string;
  /** Between the arguments of a function. */
  readonly separator?: string;
  /** A division where the divisor may be zero. */
  readonly divide?: (left: string, right: string) => string;
  readonly numberOf?: (value: number) => string;
}

/** The text of a formula, with only the brackets it needs. */
export function writeFormula(formula: Formula, spelling: Spelling): string {
  switch (formula.kind) {
    case 'number':
      return spelling.numberOf?.(formula.value) ?? String(formula.value);
    case 'name':
      return spelling.nameOf(formula.name);
    case 'call': {
      const [first] = formula.args;
      if (formula.function === 'previous' && first?.kind === 'name') return spelling.previousOf(first.name);
      const args = formula.args.map((arg) => writeFormula(arg, spelling));
      const name = spelling.functionOf?.(formula.function) ?? formula.function;
      return `${name}(${args.join(spelling.separator ?? ', ')})`;
    }
    case 'binary':
      return binary(formula, spelling);
    default:
      return formula satisfies never;
  }
}

function binary(formula: Formula & { kind: 'binary' }, spelling: Spelling): string {
  const { operator, left, right } = formula;
  const strength = strengthOf(operator);
  const side = (part: Formula, least: number) => {
    const text = writeFormula(part, spelling);
    return part.kind === 'binary' && strengthOf(part.operator) < least ? `(${text})` : text;
  };
  if (operator === '/' && spelling.divide && right.kind !== 'number')
    return spelling.divide(side(left, strength), side(right, strength + 1));
  const sign = spelling.operatorOf?.(operator) ?? operator;
  return `${side(left, strength)} ${sign} ${side(right, strength + 1)}`;
}

const strengthOf = (operator: string): number =>
  OPERATORS.findIndex((level) => (level as readonly string[]).includes(operator));

import type { Euros } from '@maillage/units';
import { type Compiled, compileFormula, type Scope } from './formula/compileFormula.ts';
import { parseFormula } from './formula/parseFormula.ts';
import { type BudgetKind, type Line, MONTHS } from './kind.ts';
import { roundedCents } from './money.ts';
import { linesOf } from './totals.ts';

export type Values = Readonly<Record<string, number>>;

/** Every figure of a budget: parameters and constants, and each line over the sixty months. */
export interface Sheet {
  readonly numbers: Values;
  /** Lines in euros hold whole cents; the others plain numbers. */
  readonly months: ReadonlyMap<string, Float64Array>;
}

/** The sheet of a kind. Absent parameters take their default; `forced` replaces constants, to look for a break-even. */
export function compute(kind: BudgetKind, values: Values, forced: Values = {}): Sheet {
  const { constants, lines } = compiled(kind);
  const numbers: Record<string, number> = {};
  for (const { id, value } of kind.parameters) numbers[id] = values[id] ?? value;
  const once: Scope = { valueOf: (name) => numbers[name] ?? missing(name), previousOf: missing };
  for (const { id, run } of constants) numbers[id] = forced[id] ?? run(once);
  return { numbers, months: monthly(lines, numbers) };
}

/** A month's amount of a line in euros. */
export const centsOf = (sheet: Sheet, line: string): readonly Euros[] => [...sheet.months.get(line)!] as Euros[];

function monthly(lines: readonly CompiledLine[], numbers: Readonly<Record<string, number>>) {
  const months = new Map<string, Float64Array>(lines.map(({ id }) => [id, new Float64Array(MONTHS)]));
  const inEuros = new Set(lines.filter(({ unit }) => unit === 'euro').map(({ id }) => id));
  let at = 0;
  const read = (name: string, month: number) => {
    const line = months.get(name);
    if (!line) return numbers[name] ?? missing(name);
    if (month < 0) return 0;
    return inEuros.has(name) ? line[month]! / 100 : line[month]!;
  };
  const scope: Scope = {
    valueOf: (name) => (name === 'month' ? at + 1 : name === 'year' ? Math.floor(at / 12) : read(name, at)),
    previousOf: (name) => read(name, at - 1),
  };
  for (at = 0; at < MONTHS; at++)
    for (const { id, unit, run } of lines) {
      const value = run(scope);
      months.get(id)![at] = unit === 'euro' ? roundedCents(value) : value;
    }
  return months;
}

interface CompiledLine extends Line {
  readonly run: Compiled;
}

interface CompiledKind {
  readonly constants: readonly { readonly id: string; readonly run: Compiled }[];
  readonly lines: readonly CompiledLine[];
}

const kept = new WeakMap<BudgetKind, CompiledKind>();

function compiled(kind: BudgetKind): CompiledKind {
  const found = kept.get(kind);
  if (found) return found;
  const made = {
    constants: kind.constants.map(({ id, formula }) => ({ id, run: compileFormula(parseFormula(formula)) })),
    lines: linesOf(kind).map((line) => ({ ...line, run: compileFormula(parseFormula(line.formula)) })),
  };
  kept.set(kind, made);
  return made;
}

function missing(name: string): never {
  throw new ReferenceError(`Nothing is called “${name}” in this budget.`);
}

/**
 * A formula of a budget, written as a spreadsheet writes it: `acts * price * (1 - rejects)`. One text is evaluated by the
 * domain, printed as a cell of the exported workbook, and shown as the origin of a figure.
 */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly function: FunctionName; readonly args: readonly Formula[] }
  | { readonly kind: 'binary'; readonly operator: Operator; readonly left: Formula; readonly right: Formula };

/** Weakest first; comparisons give 1 or 0. */
export const OPERATORS = [['<=', '>=', '=', '<', '>'], ['+', '-'], ['*', '/'], ['^']] as const;
export type Operator = (typeof OPERATORS)[number][number];

/** `previous(line)`: that line one month earlier, 0 in the first month. */
export const FUNCTIONS = ['min', 'max', 'if', 'mod', 'round', 'previous'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

/** The names that a formula reads; `previous(x)` gives `x` too. */
export function namesIn(formula: Formula): string[] {
  switch (formula.kind) {
    case 'number':
      return [];
    case 'name':
      return [formula.name];
    case 'call':
      return formula.args.flatMap(namesIn);
    case 'binary':
      return [...namesIn(formula.left), ...namesIn(formula.right)];
    default:
      return formula satisfies never;
  }
}

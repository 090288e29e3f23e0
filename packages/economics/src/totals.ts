import type { BudgetKind, Line } from './kind.ts';

/** Every line of a kind with the totals that a budget ends with: income, costs, result, and the money at the end of the month. */
export function linesOf({ lines }: BudgetKind): readonly Line[] {
  const sum = (wanted: (line: Line) => boolean) =>
    lines
      .filter(wanted)
      .map(({ id }) => id)
      .join(' + ') || '0';
  const isIncome = ({ role }: Line) => role.kind === 'income';
  const isCost = ({ role }: Line) => role.kind === 'cost';
  const unpaid = ({ role }: Line) => role.kind === 'cost' && !role.paid;
  const isCash = ({ role }: Line) => role.kind === 'cash';
  return [
    ...lines,
    totalLine('income', sum(isIncome)),
    totalLine('costs', sum(isCost)),
    totalLine('result', 'income - costs'),
    totalLine('cash', `previous(cash) + result + ${sum(unpaid)} + ${sum(isCash)}`),
  ];
}

const totalLine = (id: string, formula: string): Line => ({ id, formula, role: { kind: 'total' }, unit: 'euro' });

import { amountOf } from '../input/amount.ts';
import { csvRows } from '../input/csvRows.ts';
import type { InputProblem } from '../input/inputProblem.ts';

/** Identifiers and amounts of a file `id,<column>`, in its order. Problems are added to `problems`. */
export async function readAmounts(
  file: string,
  column: 'demand' | 'supply',
  problems: InputProblem[],
): Promise<Map<string, number>> {
  const amounts = new Map<string, number>();
  for await (const { line, cells } of csvRows(file, ['id', column], problems)) {
    const id = cells['id'];
    const amount = amountOf(cells[column], { file, line, column }, problems);
    if (id === '') problems.push({ code: 'id/empty', file, line, column: 'id' });
    else if (amounts.has(id)) problems.push({ code: 'id/repeated', file, line, value: id });
    else amounts.set(id, amount ?? 0);
  }
  return amounts;
}

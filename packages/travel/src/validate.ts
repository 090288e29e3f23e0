import type { TravelTable } from './travelTable.ts';

/** What can be wrong with a table that came from outside; `row` and `value` say where and what. */
export interface TravelTableProblem {
  readonly code:
    | 'start-length'
    | 'start-decreases'
    | 'pairs-length'
    | 'destination-unknown'
    | 'destination-order'
    | 'minutes-invalid'
    | 'minutes-beyond-reach'
    | 'diagonal-missing'
    | 'diagonal-not-zero';
  readonly row: number;
  readonly value: number;
}

/** Every problem of the table, none when it keeps its contract. With a broken `start` the rows are not read. */
export function validateTravelTable(table: TravelTable): TravelTableProblem[] {
  const shape = shapeProblems(table);
  if (shape.length > 0) return shape;
  const problems: TravelTableProblem[] = [];
  for (let row = 0; row < table.places; row++) problems.push(...rowProblems(table, row));
  return problems;
}

function shapeProblems({ places, start, destination, minutes }: TravelTable): TravelTableProblem[] {
  const problems: TravelTableProblem[] = [];
  if (start.length !== places + 1) problems.push({ code: 'start-length', row: -1, value: start.length });
  for (let row = 0; row < start.length - 1; row++) {
    if (start[row]! > start[row + 1]!) problems.push({ code: 'start-decreases', row, value: start[row + 1]! });
  }
  if (start[0] !== 0) problems.push({ code: 'start-decreases', row: 0, value: start[0] ?? Number.NaN });
  for (const length of [destination.length, minutes.length]) {
    if (length !== start.at(-1)) problems.push({ code: 'pairs-length', row: -1, value: length });
  }
  return problems;
}

function rowProblems(table: TravelTable, row: number): TravelTableProblem[] {
  const problems: TravelTableProblem[] = [];
  let previous = -1;
  let diagonal: number | undefined;
  for (let k = table.start[row]!; k < table.start[row + 1]!; k++) {
    const to = table.destination[k]!;
    const time = table.minutes[k]!;
    if (to >= table.places) problems.push({ code: 'destination-unknown', row, value: to });
    if (to <= previous) problems.push({ code: 'destination-order', row, value: to });
    if (to === row) diagonal = time;
    else if (!(time > 0 && Number.isFinite(time))) problems.push({ code: 'minutes-invalid', row, value: time });
    if (time > table.reach) problems.push({ code: 'minutes-beyond-reach', row, value: time });
    previous = to;
  }
  if (diagonal === undefined) problems.push({ code: 'diagonal-missing', row, value: Number.NaN });
  else if (diagonal !== 0) problems.push({ code: 'diagonal-not-zero', row, value: diagonal });
  return problems;
}

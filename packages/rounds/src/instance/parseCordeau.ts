import { instanceOnPlane, type RoundsInstance } from './roundsInstance.ts';

/** Something wrong in an instance or solution file. */
export interface RoundsProblem {
  readonly code: RoundsProblemCode;
  /** From 1. */
  readonly line?: number;
  readonly value?: string;
}

const sentences = {
  'file/unreadable': 'the file cannot be read: {value}',
  'file/unwritable': 'the folder of this file does not exist',
  'option/not-positive': '“{value}” is not a number above 0',
  'file/empty': 'the file is empty',
  'header/malformed': '“{value}” is not: type, vehicles, customers, days',
  'header/type': 'type “{value}” is not the periodic problem (1)',
  'header/range': '{value} is out of range in the first line',
  'limits/missing': 'the line of day {value} with its longest duration and capacity is missing',
  'limits/malformed': '“{value}” is not: longest duration, capacity',
  'node/missing': 'the line of customer {value} is missing',
  'node/too-short': 'the line has {value} numbers when at least 7 were expected',
  'node/id': 'the line starts with “{value}” where another number was expected',
  'node/combinations': 'the line announces {value} combinations',
  'node/no-combination': 'the customer is to be visited {value} times and has no combination',
  'node/combination': 'combination {value} does not fit into the days',
  'number/invalid': '“{value}” is not a number',
  'number/negative': '{value} is negative',
  'line/unexpected': '“{value}” after the last customer',
  'solution/header': 'the first line is “{value}” when “day,vehicle,position,customer” was expected',
  'solution/malformed': '“{value}” is not four whole numbers',
  'solution/repeated': 'position {value} is given several times',
} as const;
export type RoundsProblemCode = keyof typeof sentences;

export function sentenceOfRoundsProblem({ code, line, value = '' }: RoundsProblem): string {
  const sentence = sentences[code].replace('{value}', value);
  return line === undefined ? sentence : `line ${line}: ${sentence}`;
}

export type Parsed<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'refused'; readonly problems: readonly RoundsProblem[] };

interface Line {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Most days that a set of days can hold. */
const MOST_DAYS = 31;
/** The matrix of distances grows with the square: 4,000 customers take 128 MB. */
const MOST_CUSTOMERS = 4000;

/**
 * Reads an instance in Cordeau's format of the periodic problem: `type m n t`; t lines `D Q` (0 = no limit); then the
 * depot and n customers, `i x y service demand frequency a` and a combinations of days, whose highest bit is day 1.
 * https://neumann.hec.ca/chairedistributique/data/pvrp
 */
export function parseCordeau(text: string): Parsed<RoundsInstance> {
  const problems: RoundsProblem[] = [];
  const lines = text
    .split(/\r?\n/)
    .map((content, k): Line => ({ line: k + 1, fields: content.trim().split(/\s+/).filter(Boolean) }))
    .filter(({ fields }) => fields.length > 0);
  const [head, ...rest] = lines;
  if (!head) return { kind: 'refused', problems: [{ code: 'file/empty' }] };
  const sizes = readHead(head, problems);
  if (!sizes) return { kind: 'refused', problems };
  const limits = readLimits(rest.slice(0, sizes.days), sizes.days, problems);
  const nodes = readNodes(rest.slice(sizes.days), sizes, problems);
  if (problems.length > 0) return { kind: 'refused', problems: byLine(problems) };
  const column = (k: number) => Float64Array.from(nodes, (node) => node.numbers[k]!);
  const instance = instanceOnPlane({
    ...sizes,
    maxDuration: Float64Array.from(limits, ([duration]) => duration || Number.POSITIVE_INFINITY),
    capacity: Float64Array.from(limits, ([, capacity]) => capacity || Number.POSITIVE_INFINITY),
    x: column(1),
    y: column(2),
    service: column(3).fill(0, 0, 1),
    demand: column(4).fill(0, 0, 1),
    frequency: Int32Array.from(nodes, ({ numbers }) => numbers[5]!).fill(0, 0, 1),
    patterns: nodes.map(({ patterns }) => patterns),
  });
  return { kind: 'read', value: instance };
}

function byLine(problems: readonly RoundsProblem[]): RoundsProblem[] {
  const last = Number.POSITIVE_INFINITY;
  return problems.toSorted((a, b) => (a.line ?? last) - (b.line ?? last));
}

function readHead({ line, fields }: Line, problems: RoundsProblem[]) {
  const numbers = fields.map(Number);
  const [type, vehicles, customers, days] = numbers;
  if (numbers.length < 4 || !numbers.slice(0, 4).every(Number.isInteger)) {
    problems.push({ code: 'header/malformed', line, value: fields.join(' ') });
    return undefined;
  }
  if (type !== 1) problems.push({ code: 'header/type', line, value: `${type}` });
  const inRange = (value: number, most: number) => value >= 1 && value <= most;
  if (!inRange(vehicles!, 10_000)) problems.push({ code: 'header/range', line, value: `${vehicles} vehicles` });
  if (!inRange(customers!, MOST_CUSTOMERS)) {
    problems.push({ code: 'header/range', line, value: `${customers} customers` });
  }
  if (!inRange(days!, MOST_DAYS)) problems.push({ code: 'header/range', line, value: `${days} days` });
  return problems.length > 0 ? undefined : { vehicles: vehicles!, customers: customers!, days: days! };
}

function readLimits(lines: readonly Line[], days: number, problems: RoundsProblem[]): [number, number][] {
  for (let k = lines.length; k < days; k++) problems.push({ code: 'limits/missing', value: `${k + 1}` });
  return lines.map(({ line, fields }) => {
    const values = fields.slice(0, 2).map((field) => numberOf(field, line, problems, false));
    if (fields.length < 2) problems.push({ code: 'limits/malformed', line, value: fields.join(' ') });
    return [values[0] ?? 0, values[1] ?? 0];
  });
}

interface Node {
  readonly numbers: readonly number[];
  readonly patterns: Int32Array;
}

function readNodes(
  lines: readonly Line[],
  { customers, days }: { readonly customers: number; readonly days: number },
  problems: RoundsProblem[],
): Node[] {
  for (let k = lines.length; k <= customers; k++) problems.push({ code: 'node/missing', value: `${k}` });
  for (const { line, fields } of lines.slice(customers + 1)) {
    problems.push({ code: 'line/unexpected', line, value: fields.join(' ') });
  }
  return lines.slice(0, customers + 1).map((node, k) => readNode(node, k, days, problems));
}

function readNode({ line, fields }: Line, id: number, days: number, problems: RoundsProblem[]): Node {
  // the depot's line may stop after its coordinates
  if (fields.length < (id === 0 ? 3 : 7)) problems.push({ code: 'node/too-short', line, value: `${fields.length}` });
  const numbers = Array.from({ length: 7 }, (_, k) =>
    fields[k] === undefined ? 0 : numberOf(fields[k], line, problems, k === 1 || k === 2),
  );
  if (numbers[0] !== id) problems.push({ code: 'node/id', line, value: fields[0]! });
  if (id === 0) return { numbers, patterns: new Int32Array(0) };
  const announced = numbers[6]!;
  const combinations = fields.slice(7).map((field) => numberOf(field, line, problems, false));
  if (combinations.length !== announced) problems.push({ code: 'node/combinations', line, value: `${announced}` });
  for (const value of combinations) {
    if (!Number.isInteger(value) || value >= 2 ** days)
      problems.push({ code: 'node/combination', line, value: `${value}` });
  }
  if (combinations.length === 0 && numbers[5]! > 0) {
    problems.push({ code: 'node/no-combination', line, value: `${numbers[5]}` });
  }
  const patterns = combinations.length > 0 ? combinations.map((value) => daySet(value, days)) : [0];
  return { numbers, patterns: Int32Array.from(new Set(patterns)) };
}

/** From Cordeau's order, where the highest bit is day 1, to ours, where the lowest is. */
function daySet(combination: number, days: number): number {
  let set = 0;
  for (let day = 0; day < days; day++) if (Math.floor(combination / 2 ** (days - 1 - day)) % 2 === 1) set |= 1 << day;
  return set;
}

function numberOf(field: string, line: number, problems: RoundsProblem[], mayBeNegative: boolean): number {
  const value = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(field) ? Number(field) : Number.NaN;
  if (!Number.isFinite(value)) problems.push({ code: 'number/invalid', line, value: field });
  else if (value < 0 && !mayBeNegative) problems.push({ code: 'number/negative', line, value: field });
  else return value;
  return 0;
}

/** One thing wrong with what the user gave. Its sentence is found by its code. */
export interface InputProblem {
  readonly code: InputProblemCode;
  readonly file?: string;
  /** From 1, counting the header. */
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
}

const sentences = {
  'file/unreadable': 'the file cannot be read: {value}',
  'file/empty': 'the file holds no line of data',
  'column/missing': 'the column “{value}” is missing',
  'line/too-short': 'the line has {value} columns, fewer than the header',
  'number/invalid': '“{value}” is not a number (column {column})',
  'number/negative': '“{value}” is negative (column {column})',
  'id/empty': 'the identifier is empty (column {column})',
  'id/repeated': '“{value}” appears several times',
  'id/unknown': '“{value}” is neither in the demand nor in the supply (column {column})',
  'pair/repeated': 'the pair {value} appears several times',
  'method/unknown': '“{value}” is not a method',
  'weights/malformed': 'weights: “{value}” is not minutes:weight',
  'weights/not-positive': 'weights: “{value}” ends at 0 minutes',
  'weights/minutes-not-increasing': 'weights: “{value}” does not end later than the class before',
  'weights/weight-increasing': 'weights: “{value}” weighs more than the class before',
  'line/malformed': 'the line is not as expected: “{value}”',
  'vertex/unknown': '“{value}” is not a vertex of the network',
  'count/differs': 'got / expected number of lines: {value}',
  'siting/number-invalid': '{value} is not a number of sites: a whole number from 1',
  'siting/too-many': 'sites asked for / places allowed: {value}',
  'siting/forced-over-number': 'forced sites / sites in all: {value}',
  'siting/forced-and-forbidden': 'site {value} is both forced and forbidden',
  'siting/client-unreachable': 'no allowed site reaches {value}',
  'siting/capacity-not-positive': 'the capacity of site {value} is not above 0',
  'siting/capacity-insufficient': 'demand / capacity of the allowed sites: {value}',
  'siting/size-invalid': 'size {value} has a supply or a cost that is not above 0',
  'siting/budget-allows-nothing': 'the budget pays for no size; the cheapest costs {value}',
  'siting/forced-over-budget': 'the forced sites cost {value}, more than the budget',
  'siting/candidate-unreachable': 'nobody reaches candidate {value}',
} as const;
export type InputProblemCode = keyof typeof sentences;

/** Thrown when the input cannot be used, with everything wrong in it. */
export class BadInput extends Error {
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(`Got ${problems.length} problems when expected none.`);
    this.name = 'BadInput';
    this.problems = problems;
  }
}

/** `d.csv:12: “x” is not a number (column demand)`. */
export function sentenceOf({ code, file, line, column = '', value = '' }: InputProblem): string {
  const where = [file, line].filter((part) => part !== undefined).join(':');
  const sentence = sentences[code].replace('{value}', value).replace('{column}', column);
  return where ? `${where}: ${sentence}` : sentence;
}

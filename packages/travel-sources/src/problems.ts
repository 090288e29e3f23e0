/** One thing wrong with what a source was given, or met on its way. */
export interface TravelSourceProblem {
  readonly code: TravelSourceProblemCode;
  /** From 1, counting the header. */
  readonly line?: number;
  readonly column?: string;
  readonly value: string;
}

const sentences = {
  'matrix/unreadable': 'the file cannot be read: {value}',
  'matrix/empty': 'the file holds no line of data',
  'matrix/header-too-short': 'the header has {value} column, expected an identifier and at least one destination',
  'matrix/id-empty': 'the identifier is empty (column {column})',
  'matrix/column-repeated': 'the destination “{value}” has several columns',
  'matrix/row-repeated': 'the origin “{value}” has several lines',
  'matrix/pair-repeated': 'the pair {value} appears several times',
  'matrix/line-length': 'the line has {value} columns, not as many as the header',
  'matrix/number-invalid': '“{value}” is not a number (column {column})',
  'matrix/number-negative': '“{value}” is negative (column {column})',
  'points/unreadable': 'the file cannot be read: {value}',
  'points/empty': 'the file holds no line of data',
  'points/column-missing': 'the column “{value}” is missing',
  'points/line-length': 'the line has {value} columns, not as many as the header',
  'points/number-invalid': '“{value}” is not a number (column {column})',
  'points/out-of-range': '“{value}” is not a coordinate in degrees (column {column})',
  'points/id-repeated': 'the place “{value}” appears several times',
  'source/unknown': '“{value}” is not a source of travel times',
  'source/location-missing': 'the source “{value}” needs to know where: {value}:…',
  'reach/invalid': '“{value}” is not a number of minutes above 0',
  'valhalla/not-installed':
    'the optional package @valhallajs/valhallajs is not installed or does not run on this machine ({value}); install it, or take another source',
  'valhalla/no-tiles':
    'the folder {value} holds no road tiles; make them with “maillage travel build FILE.osm.pbf --out {value}”',
  'valhalla/build-failed': 'the tiles could not be built: {value}',
  'osrm/address-invalid': '“{value}” is not the http address of an OSRM service',
  'osrm/unreachable': 'the OSRM service does not answer: {value}',
  'osrm/refused': 'the OSRM service refused the request: {value}',
} as const;
export type TravelSourceProblemCode = keyof typeof sentences;

/** The problem in a sentence, with its line. */
export function sentenceOfTravelProblem({ code, line, column, value }: TravelSourceProblem): string {
  const sentence = sentences[code].replaceAll('{value}', value).replaceAll('{column}', column ?? '');
  return line === undefined ? sentence : `line ${line}: ${sentence}`;
}

/** Thrown when a source that was ready cannot go on: its service went away, its files are damaged. */
export class TravelSourceFailure extends Error {
  readonly problem: TravelSourceProblem;

  constructor(problem: TravelSourceProblem, options?: ErrorOptions) {
    super(sentenceOfTravelProblem(problem), options);
    this.name = 'TravelSourceFailure';
    this.problem = problem;
  }
}

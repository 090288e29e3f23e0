/**
 * Communes that were divided since 2015: until COG year `untilYear` the code `code` stood for what is now `into`.
 * Source: INSEE, "Communes rétablies" (mouvements de communes); checked against the lists of COG 2019 and 2021 to 2026.
 */
export interface CommuneSplit {
  readonly code: string;
  readonly name: string;
  readonly fromYear: number;
  readonly untilYear: number;
  readonly into: readonly string[];
}

export const splits: readonly CommuneSplit[] = [
  { code: '76676', name: 'Sigy-en-Bray', fromYear: 2015, untilYear: 2016, into: ['76676', '76601'] },
  { code: '14712', name: 'Saline', fromYear: 2017, untilYear: 2019, into: ['14712', '14666'] },
  { code: '85084', name: 'Essarts en Bocage', fromYear: 2016, untilYear: 2023, into: ['85084', '85165', '85212'] },
  { code: '60054', name: 'Les Hauts-Talican', fromYear: 2017, untilYear: 2023, into: ['60054', '60694'] },
  {
    code: '15141',
    name: 'Neussargues en Pinatelle',
    fromYear: 2017,
    untilYear: 2024,
    into: ['15141', '15031', '15035', '15047', '15171'],
  },
];

import type { Basis } from './hypotheses.ts';

/** A figure with where it comes from. */
export interface SourcedFigure {
  readonly value: number;
  readonly basis: Basis;
  readonly source: string;
}

/** What is published about general practitioners, and what the trend rests on. Every figure was read in the text named. */
export const generalPractitionerFigures = {
  heads: figure(99_457, 'DREES, 29 August 2023: general practitioners at work on 1 January 2023, all ways of practice'),
  headsLater: figure(100_000, 'DREES, 28 July 2025: general practitioners at work on 1 January 2025, rounded'),
  arrivals: figure(2357, 'Cnam, 2023 negotiations: first liberal settlements of general practitioners in 2022'),
  exits: figure(2600, 'Cnam, same text: general practitioners who stopped liberal practice in 2021, seen a year later'),
  retired: figure(0.7, 'Cnam, same text: part of them who retire'),
  liberal: figure(
    60_112,
    'INSEE, BPE 2021, D201: general practitioners in practices, the heads that exits are compared with',
  ),
  meanAge: figure(50.29, 'CARMF 2022: mean age of the liberal general practitioners who contribute'),
  arrivalAge: figure(32.6, 'CARMF 2022: mean age of general practitioners at affiliation'),
  hoursUnder50: figure(41.5, 'DREES, panel of general practitioners 2019: hours a week with patients, under 50'),
  hoursFrom50: figure(46, 'DREES, same panel: hours a week with patients, over 50'),
  supplyShareOver65: figure(0.1179, 'DREES, APL 2022: 1 − Σ APL under 65 · P ∕ Σ APL · P over the communes'),
  flatUntil: figure(2027, 'DREES, 29 August 2023: doctors of all specialities, under 70'),
  growth2030To2050: figure(0.017, 'DREES, same text: mean growth a year of doctors of all specialities'),
  densityBack: figure(2032, 'DREES, same text: standardised density back to its level of 2021'),
  density2050: figure(1.31, 'DREES, same text: standardised density of 2050 over that of today'),
} as const satisfies Record<string, SourcedFigure>;

function figure(value: number, source: string): SourcedFigure {
  return { value, basis: 'published', source };
}

import { addDays, type Day } from '@maillage/units';
import type { SchoolZone } from './schoolZones.ts';

export const schoolHolidayNames = ['toussaint', 'noel', 'hiver', 'printemps', 'ete'] as const;
export type SchoolHolidayName = (typeof schoolHolidayNames)[number];

/** Holidays of the pupils of a zone, first and last day included (a Saturday to a Sunday, mostly). */
export interface SchoolHoliday {
  readonly name: SchoolHolidayName;
  readonly from: Day;
  readonly through: Day;
}

/** A school year of the calendar, with where its dates come from. */
interface SchoolYear {
  readonly year: string;
  readonly source: string;
  /** `official`: the arrêté itself. `reported`: what the académie published, as the press repeats it. */
  readonly certainty: 'official' | 'reported';
  readonly zones: Partial<Record<SchoolZone, readonly SchoolHoliday[]>>;
}

const ORDER_OF_2022 = 'Arrêté du 7 décembre 2022 (années 2023-2024 à 2025-2026)';
const ORDER_OF_2025 = 'Arrêté du 22 octobre 2025 (année 2026-2027), JORFTEXT000052416058';
const CORSE = 'Calendrier de l’académie de Corse, repris par la presse';

/** From the first day without school through the day before classes start again. */
const off = (name: SchoolHolidayName, from: Day, back: Day): SchoolHoliday => ({
  name,
  from,
  through: addDays(back, -1),
});
const common =
  (toussaint: [Day, Day], noel: [Day, Day], summer: [Day, Day]) => (hiver: [Day, Day], printemps: [Day, Day]) => [
    off('toussaint', ...toussaint),
    off('noel', ...noel),
    off('hiver', ...hiver),
    off('printemps', ...printemps),
    off('ete', ...summer),
  ];
const of2024 = common(['2024-10-19', '2024-11-04'], ['2024-12-21', '2025-01-06'], ['2025-07-05', '2025-09-01']);
const of2025 = common(['2025-10-18', '2025-11-03'], ['2025-12-20', '2026-01-05'], ['2026-07-04', '2026-09-01']);
/** The summer of 2027 ends when the year 2027-2028, not in this file, starts: 1 September is its usual first day. */
const of2026 = common(['2026-10-17', '2026-11-02'], ['2026-12-19', '2027-01-04'], ['2027-07-03', '2027-09-01']);

/**
 * The school calendar, dated: a year is added when its arrêté is published. Overseas académies decide their own dates, which are
 * not in this file: what is unknown is said to be unknown, never guessed.
 */
export const schoolYears: readonly SchoolYear[] = [
  {
    year: '2024-2025',
    source: ORDER_OF_2022,
    certainty: 'official',
    zones: {
      A: of2024(['2025-02-22', '2025-03-10'], ['2025-04-19', '2025-05-05']),
      B: of2024(['2025-02-08', '2025-02-24'], ['2025-04-05', '2025-04-22']),
      C: of2024(['2025-02-15', '2025-03-03'], ['2025-04-12', '2025-04-28']),
    },
  },
  {
    year: '2025-2026',
    source: ORDER_OF_2022,
    certainty: 'official',
    zones: {
      A: of2025(['2026-02-07', '2026-02-23'], ['2026-04-04', '2026-04-20']),
      B: of2025(['2026-02-14', '2026-03-02'], ['2026-04-11', '2026-04-27']),
      C: of2025(['2026-02-21', '2026-03-09'], ['2026-04-18', '2026-05-04']),
    },
  },
  {
    year: '2026-2027',
    source: ORDER_OF_2025,
    certainty: 'official',
    zones: {
      A: of2026(['2027-02-13', '2027-03-01'], ['2027-04-10', '2027-04-26']),
      B: of2026(['2027-02-20', '2027-03-08'], ['2027-04-17', '2027-05-03']),
      C: of2026(['2027-02-06', '2027-02-22'], ['2027-04-03', '2027-04-19']),
    },
  },
  {
    year: '2024-2025',
    source: CORSE,
    certainty: 'reported',
    zones: { corse: of2024(['2025-02-15', '2025-03-03'], ['2025-04-12', '2025-04-28']) },
  },
  {
    year: '2025-2026',
    source: CORSE,
    certainty: 'reported',
    zones: { corse: of2025(['2026-02-14', '2026-03-02'], ['2026-04-11', '2026-04-27']) },
  },
];

/** Holidays of a zone that touch a period, in order. */
export function schoolHolidaysOver(zone: SchoolZone, from: Day, through: Day): SchoolHoliday[] {
  return schoolYears
    .flatMap(({ zones }) => zones[zone] ?? [])
    .filter((holiday) => holiday.from <= through && from <= holiday.through)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The last day that the calendar of a zone covers: nothing is known after it. `undefined`: nothing at all. */
export function schoolCalendarThrough(zone: SchoolZone): Day | undefined {
  return schoolYears
    .flatMap(({ zones }) => zones[zone] ?? [])
    .map(({ through }) => through)
    .sort()
    .at(-1);
}

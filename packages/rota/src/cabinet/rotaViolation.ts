import type { Day, HalfDay } from '@maillage/units';

/** A broken rule of a rota. `limit` is what the rule allows, `found` what is there. */
export type RotaViolation =
  | ({ readonly code: 'not-available' | 'twice-at-a-time' | 'outside-work'; readonly doctor: string } & HalfDay)
  | ({
      readonly code: 'unknown-opening' | 'place-not-accepted' | 'no-lodging';
      readonly doctor: string;
      readonly cabinet: string;
    } & HalfDay)
  | ({
      readonly code: 'skill-missing';
      readonly doctor: string;
      readonly cabinet: string;
      readonly skills: readonly string[];
    } & HalfDay)
  | ({
      /** Minutes. */
      readonly code: 'too-far';
      readonly doctor: string;
      readonly cabinet: string;
      readonly found: number;
      readonly limit: number;
    } & HalfDay)
  | {
      /** Minutes of road and break between a morning and an afternoon; `found` is absent when the road is unknown. */
      readonly code: 'road-too-long';
      readonly doctor: string;
      readonly date: Day;
      readonly from: string;
      readonly to: string;
      readonly found?: number;
      readonly limit: number;
    }
  | {
      readonly code: 'day-full' | 'days-in-a-row' | 'rest-after-full-day';
      readonly doctor: string;
      /** The day that is too much: of a run, the first one beyond; of a rest, the day on which they should rest. */
      readonly date: Day;
      readonly found: number;
      readonly limit: number;
    }
  | {
      readonly code: 'week-full' | 'regular-locum';
      readonly doctor: string;
      /** Monday. */
      readonly week: Day;
      readonly found: number;
      readonly limit: number;
    }
  | {
      readonly code: 'month-full';
      readonly doctor: string;
      readonly month: string;
      readonly found: number;
      readonly limit: number;
    }
  | ({
      readonly code: 'too-many';
      readonly cabinet: string;
      readonly found: number;
      readonly limit: number;
    } & HalfDay)
  | ({ readonly code: 'locked-missing'; readonly doctor: string; readonly cabinet: string } & HalfDay)
  | { readonly code: 'unknown-doctor'; readonly doctor: string };

export const rotaViolationCodes = [
  'not-available',
  'twice-at-a-time',
  'outside-work',
  'unknown-opening',
  'place-not-accepted',
  'no-lodging',
  'skill-missing',
  'too-far',
  'road-too-long',
  'day-full',
  'days-in-a-row',
  'rest-after-full-day',
  'week-full',
  'regular-locum',
  'month-full',
  'too-many',
  'locked-missing',
  'unknown-doctor',
] as const satisfies readonly RotaViolation['code'][];

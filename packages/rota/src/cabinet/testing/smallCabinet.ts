import type { HalfDay, Minutes } from '@maillage/units';
import {
  type RotaAssignment,
  type RotaAvailability,
  type RotaCabinet,
  type RotaDoctor,
  type RotaOpening,
  type RotaRequest,
  usualRotaRules,
} from '../rotaRequest.ts';

/** `'2027-01-04 am'` */
export const halfDay = (text: string): HalfDay => ({ date: text.slice(0, 10), half: text.slice(11) as 'am' });

export const at = (doctor: string, cabinet: string, text: string): RotaAssignment => ({
  doctor,
  cabinet,
  ...halfDay(text),
});

export const available = (...texts: string[]): RotaAvailability[] =>
  texts.map((text) => ({ ...halfDay(text), preference: 0 }));

const hours = { am: { from: '08:30', to: '12:30' }, pm: { from: '13:30', to: '17:30' } } as const;

export function cabinet(
  id: string,
  texts: readonly string[],
  other: Partial<RotaCabinet & RotaOpening> = {},
): RotaCabinet {
  const { rooms = 1, lodging = false, wanted = 1, skills = [] } = other;
  const openings = texts.map((text) => ({ ...halfDay(text), ...hours[halfDay(text).half], wanted, skills }));
  return { id, rooms, lodging, openings };
}

export const doctor = (id: string, texts: readonly string[], other: Partial<RotaDoctor> = {}): RotaDoctor => ({
  id,
  available: available(...texts),
  perWeek: { least: 0 },
  perMonth: { least: 0 },
  cabinets: ['A', 'B'],
  skills: [],
  regularLocum: false,
  needsLodging: false,
  homeMinutes: {},
  ...other,
});

/** January 2027 begins on a Friday; Monday 4 opens the first whole week. */
export const request = (
  cabinets: readonly RotaCabinet[],
  doctors: readonly RotaDoctor[],
  other: Partial<RotaRequest> = {},
): RotaRequest => ({
  from: '2027-01-04',
  to: '2027-01-31',
  cabinets,
  doctors,
  travel: cabinets.length < 2 ? [] : [{ from: 'A', to: 'B', minutes: 30 as Minutes }],
  rules: usualRotaRules,
  locked: [],
  outside: [],
  ...other,
});

import { addDays, type Day } from '@maillage/units';
import type { RoundDraft, RoundStop } from './roundDraft.ts';

/**
 * The built-in example: a bus like the Médicobus of Dieppe (April 2024: ten retired doctors in alternation, Monday to Friday
 * 8:30–17:30, six communes) over eight weeks. The press does not name the communes: these six bourgs, with their market days, are an
 * example. The doctors are numbered, not named.
 */
export function dieppeDraft(from: Day, name: string, doctor: (number: number) => string): RoundDraft {
  return {
    name,
    from,
    to: addDays(from, 8 * 7 - 1),
    weekdays: [1, 2, 3, 4, 5],
    closedDates: [],
    workingDay: { from: '08:30', to: '17:30' },
    vehicles: ['Médicobus'],
    depot: { place: null, commune: '76217', name: 'Dieppe', point: null },
    stops: [
      stop('76235', 'Envermeu', { frequency: 'twiceWeekly' }),
      stop('76392', 'Londinières', { marketWeekdays: [4], market: 'avoid' }),
      stop('76397', 'Longueville-sur-Scie', { openings: [{ weekdays: [1, 2, 3, 4, 5], from: '08:30', to: '13:00' }] }),
      stop('76700', 'Tôtes', { frequency: 'fortnightly' }),
      stop('76051', 'Bacqueville-en-Caux', { frequency: 'twiceWeekly', marketWeekdays: [3], market: 'avoid' }),
      stop('76400', 'Luneray', { wantedWeekdays: [2, 4] }),
    ],
    crews: Array.from({ length: 10 }, (_, k) => ({
      id: `doctor-${k + 1}`,
      clinician: null,
      name: doctor(k + 1),
      // two of the ten on each weekday, each on two weekdays
      weekdays: [(k % 5) + 1, ((k + 2) % 5) + 1].sort((a, b) => a - b),
      dates: [],
      absences: [],
      mostPerMonth: 3,
    })),
  };
}

const stop = (commune: string, name: string, change: Partial<RoundStop>): RoundStop => ({
  id: commune,
  place: null,
  commune,
  name,
  point: null,
  frequency: 'weekly',
  sessionMinutes: 195,
  forbiddenWeekdays: [],
  wantedWeekdays: [],
  marketWeekdays: [],
  market: 'ignore',
  openings: [],
  email: '',
  note: '',
  ...change,
});

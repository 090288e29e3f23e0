import type { RoundDraft, RoundStop } from '@maillage/contract';

/** A stop in a commune: once a week, half a day. */
export function newStop({ stops }: RoundDraft, commune: string, name: string): RoundStop {
  const taken = stops.some(({ id }) => id === commune);
  return {
    id: taken ? crypto.randomUUID() : commune,
    place: null,
    commune,
    name,
    point: null,
    frequency: 'weekly',
    sessionMinutes: 180,
    forbiddenWeekdays: [],
    wantedWeekdays: [],
    marketWeekdays: [],
    market: 'ignore',
    openings: [],
    email: '',
    note: '',
  };
}

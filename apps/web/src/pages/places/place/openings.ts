import type { CarePlaceContent, Opening } from '@maillage/contract';
import type { Half } from '@maillage/units';

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** The hours proposed for a half-day that is opened: those of the half-day opened before it, else the usual ones. */
export function proposedOpening(openings: readonly Opening[], weekday: number, half: Half): Opening {
  const like = openings.findLast((one) => one.half === half);
  const [from, to] = like ? [like.from, like.to] : half === 'am' ? ['08:30', '12:30'] : ['13:30', '17:30'];
  return { weekday, half, from, to };
}

export const emptyPlace: CarePlaceContent = {
  kind: 'cabinet',
  name: '',
  commune: '',
  address: '',
  point: null,
  rooms: 1,
  openings: [1, 2, 3, 4, 5].flatMap((weekday): Opening[] => [
    { weekday, half: 'am', from: '08:30', to: '12:30' },
    { weekday, half: 'pm', from: '13:30', to: '17:30' },
  ]),
  skills: [],
  lodging: false,
  wheelchair: true,
  parking: false,
  power: false,
  marketWeekdays: [],
  opensOn: null,
  closesOn: null,
  phone: '',
  note: '',
  listed: false,
};

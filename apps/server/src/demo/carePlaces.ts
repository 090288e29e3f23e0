import type { CarePlaceContent, Opening } from '@maillage/contract';
import type { Half } from '@maillage/units';

const HOURS = { am: ['08:30', '12:30'], pm: ['13:30', '17:30'] } as const;

function opened(weekdays: readonly number[], halves: readonly Half[] = ['am', 'pm']): Opening[] {
  return weekdays.flatMap((weekday) =>
    halves.map((half): Opening => ({ weekday, half, from: HOURS[half][0], to: HOURS[half][1] })),
  );
}

const place = (given: Partial<CarePlaceContent> & Pick<CarePlaceContent, 'kind' | 'name' | 'commune'>) => ({
  address: '',
  point: null,
  rooms: 1,
  openings: [],
  skills: [],
  lodging: false,
  wheelchair: true,
  parking: true,
  power: true,
  marketWeekdays: [],
  opensOn: null,
  closesOn: null,
  phone: '',
  note: '',
  listed: true,
  ...given,
});

/** Two advanced cabinets, the depot of a bus and its six stops, in real communes; the premises are invented. */
export const demoPlaces: readonly CarePlaceContent[] = [
  place({
    kind: 'cabinet',
    name: 'Cabinet avancé de Liévin (fictif)',
    commune: '62510',
    address: 'Place Gambetta',
    rooms: 2,
    openings: [...opened([1, 2, 3, 4, 5]), ...opened([6], ['am'])],
    lodging: true,
    phone: '03 00 00 00 01',
  }),
  place({
    kind: 'cabinet',
    name: 'Cabinet avancé de Givenchy (fictif)',
    commune: '62371',
    address: 'Rue de la Mairie',
    openings: [...opened([2, 4]), ...opened([5], ['am'])],
    phone: '03 00 00 00 02',
  }),
  place({ kind: 'depot', name: 'Garage du bus (fictif)', commune: '62510', listed: false }),
  place({ kind: 'stop', name: 'Angres, salle des fêtes (fictif)', commune: '62032', openings: opened([1, 3]) }),
  place({
    kind: 'stop',
    name: 'Souchez, place du marché (fictif)',
    commune: '62801',
    openings: opened([1, 2, 4, 5]),
    marketWeekdays: [3],
  }),
  place({ kind: 'stop', name: 'Aix-Noulette, mairie (fictif)', commune: '62019', openings: opened([2, 4, 5]) }),
  place({ kind: 'stop', name: 'Bouvigny-Boyeffles, école (fictif)', commune: '62170', openings: opened([1, 3, 5]) }),
  place({
    kind: 'stop',
    name: 'Ablain-Saint-Nazaire, église (fictif)',
    commune: '62001',
    openings: opened([2, 3, 4]),
    power: false,
  }),
  place({ kind: 'stop', name: 'Éleu-dit-Leauwette, parking (fictif)', commune: '62291', openings: opened([1, 4, 5]) }),
];

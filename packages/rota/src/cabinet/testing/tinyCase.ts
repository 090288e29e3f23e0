import { type Half, type Minutes, seededRandom } from '@maillage/units';
import type { RotaRequest } from '../rotaRequest.ts';
import { cabinet, doctor, request } from './smallCabinet.ts';

/** Two cabinets, two or three doctors, five half-days of one week at most: every rule has its chance to bind. */
export function tinyCase(seed: number): RotaRequest {
  const random = seededRandom(seed);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const chance = (share: number) => random() < share;
  const slots = ['2027-01-04 am', '2027-01-04 pm', '2027-01-05 am', '2027-01-05 pm', '2027-01-06 am'].slice(
    0,
    4 + whole(0, 1),
  );
  const openA = slots.filter(() => chance(0.6)).slice(0, 3);
  const openB = slots.filter(() => chance(0.6)).slice(0, 2);
  const people = Array.from({ length: whole(2, 3) }, (_, k) => `d${k}`);
  const cabinets = ['A', 'B'].map((id) =>
    cabinet(id, id === 'A' ? openA : openB, {
      rooms: 2,
      wanted: chance(0.25) ? 2 : 1,
      lodging: chance(0.5),
      skills: chance(0.2) ? ['echography'] : [],
    }),
  );
  const doctors = people.map((id) => {
    const days = slots.filter(() => chance(0.7));
    return {
      ...doctor(id, [], {
        cabinets: ['A', 'B'].filter(() => chance(0.8)),
        perWeek: { least: chance(0.3) ? whole(1, 2) : 0, ...(chance(0.7) ? { most: whole(1, 3) } : {}) },
        perMonth: { least: 0, ...(chance(0.2) ? { most: whole(1, 2) } : {}) },
        skills: chance(0.6) ? ['echography'] : [],
        regularLocum: chance(0.2),
        needsLodging: chance(0.15),
        homeMinutes: { A: whole(5, 50) as Minutes, B: whole(5, 50) as Minutes },
        ...(chance(0.2) ? { mostHomeMinutes: 35 as Minutes } : {}),
      }),
      available: days.map((text) => ({
        date: text.slice(0, 10),
        half: text.slice(11) as Half,
        preference: whole(-1, 1),
      })),
    };
  });
  const previous = cabinets.flatMap(({ id, openings }) =>
    openings
      .filter(() => chance(0.6))
      .map(({ date, half }) => ({ doctor: people[whole(0, people.length - 1)]!, cabinet: id, date, half })),
  );
  return request(cabinets, doctors, {
    from: '2027-01-04',
    to: '2027-01-10',
    travel: [{ from: 'A', to: 'B', minutes: (chance(0.5) ? 10 : 40) as Minutes }],
    rules: {
      mostHalfDaysPerDay: chance(0.8) ? 2 : 1,
      twoCabinetsSameDay: chance(0.7),
      breakMinutes: 30 as Minutes,
      ...(chance(0.3) ? { mostConsecutiveDays: whole(1, 2) } : {}),
      restAfterFullDay: (['none', 'next-morning', 'next-day'] as const)[whole(0, 2)]!,
      regularLocumMostPerWeek: 2,
    },
    outside: chance(0.3)
      ? [{ doctor: 'd0', date: '2027-01-05', half: 'am', ...(chance(0.5) ? { cabinet: 'A' } : {}) }]
      : [],
    ...(chance(0.4) ? { previous } : {}),
  });
}

import { addDays, type Day, type Half, type Minutes, mondayOf, seededRandom, weekdayOf } from '@maillage/units';
import {
  type RotaAvailability,
  type RotaCabinet,
  type RotaDoctor,
  type RotaRequest,
  usualRotaRules,
} from '../rotaRequest.ts';

export interface CaseSize {
  readonly doctors: number;
  readonly weeks: number;
  readonly cabinets: number;
  readonly seed: number;
  /** Half-days wanted, for each that doctors would like to give at most by their weekly maxima; 1 is tight. */
  readonly tension?: number;
}

const skills = ['echography', 'paediatrics'];

/** Invented cabinets and doctors, always the same for a seed: usual half-days with exceptions, holidays, small weekly maxima. */
export function cabinetCase({ doctors, weeks, cabinets, seed, tension = 0.8 }: CaseSize): RotaRequest {
  const random = seededRandom(seed);
  const whole = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
  const from = '2027-01-04';
  const to = addDays(from, 7 * weeks - 1);
  const days = Array.from({ length: 7 * weeks }, (_, k) => addDays(from, k)).filter((day) => weekdayOf(day) <= 5);
  const cabinetIds = Array.from({ length: cabinets }, (_, k) => `cabinet-${k + 1}`);
  const people = Array.from({ length: doctors }, (_, k) => doctorOf(`doctor-${String(k + 1).padStart(2, '0')}`));
  const offeredPerWeek = people.reduce((sum, { perWeek }) => sum + perWeek.most!, 0);
  const perHalfDay = (offeredPerWeek * tension) / (10 * cabinets);

  return {
    from,
    to,
    cabinets: cabinetIds.map(cabinetOf),
    doctors: people,
    travel: cabinetIds.flatMap((a, i) =>
      cabinetIds.slice(i + 1).map((b) => ({ from: a, to: b, minutes: whole(15, 60) as Minutes })),
    ),
    rules: { ...usualRotaRules, restAfterFullDay: 'next-morning' },
    locked: [],
    outside: people.flatMap(({ id }) =>
      random() < 0.2 ? [{ doctor: id, date: days[whole(0, days.length - 1)]!, half: 'am' as Half }] : [],
    ),
  };

  function cabinetOf(id: string): RotaCabinet {
    const rooms = Math.max(1, Math.ceil(perHalfDay));
    const openings = days.flatMap((date) =>
      (['am', 'pm'] as const).map((half) => ({
        date,
        half,
        ...(half === 'am' ? { from: '08:30', to: '12:30' } : { from: '13:30', to: '17:30' }),
        wanted: Math.max(1, Math.min(rooms, Math.floor(perHalfDay + random()))),
        skills: random() < 0.05 ? [skills[whole(0, 1)]!] : [],
      })),
    );
    return { id, rooms, lodging: random() < 0.5, openings };
  }

  function doctorOf(id: string): RotaDoctor {
    const most = [1, 2, 2, 3, 4][whole(0, 4)]!;
    const usual = new Set(Array.from({ length: whole(2 * most, 4 * most) }, () => whole(0, 9)));
    const holiday = mondayOf(days[whole(0, days.length - 1)]!);
    return {
      id,
      available: days.flatMap((date) => availableOn(date, usual, holiday)),
      perWeek: { least: random() < 0.3 ? 1 : 0, most },
      perMonth: { least: 0, ...(random() < 0.5 ? { most: 3 * most } : {}) },
      cabinets: cabinetIds.filter((_, k) => k === 0 || random() < 0.7),
      skills: skills.filter(() => random() < 0.4),
      regularLocum: random() < 0.15,
      needsLodging: random() < 0.1,
      homeMinutes: Object.fromEntries(cabinetIds.map((cabinet) => [cabinet, whole(5, 70) as Minutes])),
      ...(random() < 0.3 ? { mostHomeMinutes: 60 as Minutes } : {}),
    };
  }

  function availableOn(date: Day, usual: ReadonlySet<number>, holiday: Day): RotaAvailability[] {
    if (mondayOf(date) === holiday) return [];
    return (['am', 'pm'] as const).flatMap((half, k) => {
      const known = usual.has(2 * (weekdayOf(date) - 1) + k);
      if (random() < (known ? 0.05 : 0.95)) return [];
      return [{ date, half, preference: random() < 0.3 ? 1 : random() < 0.2 ? -1 : 0 }];
    });
  }
}

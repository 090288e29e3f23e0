import { isAtOrUnder } from '@maillage/access';
import type { LedgerEffect } from '@maillage/contract';
import { type Day, deltasAgainstRegister, type Entry, type EntryDraft } from '@maillage/supply';
import { display } from '../access/displayed.ts';
import { orNull } from '../access/means.ts';
import { thresholdsOf } from '../access/thresholds.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { changesOn } from './changes.ts';
import { registerOf } from './register.ts';

/** A change that is not written yet: an entry becomes `after` (null: it goes), a new one comes (`entry` undefined). */
export interface Question {
  readonly profession: string;
  readonly entry: string | undefined;
  readonly after: EntryDraft | null;
  /** The day to look at; without it, the day on which the change of supply is greatest. */
  readonly date: Day | undefined;
}

/** Differences of access under this are the order of floating-point sums, not care. */
const NOISE = 1e-9;

/** What a change would do to everybody's access, before it is written. */
export function effectOf(atlas: Atlas, entries: readonly Entry[], question: Question, today: Day): LedgerEffect {
  const next = answerOf(entries, question);
  const day = question.date ?? greatestDay(atlas, entries, next, question, today);
  return effectBetween(atlas, question.profession, day, entries, next);
}

/** How access on a day differs between two ledgers. */
export function effectBetween(
  atlas: Atlas,
  profession: string,
  day: Day,
  entries: readonly Entry[],
  next: readonly Entry[],
): LedgerEffect {
  const before = display(atlas, profession, undefined, changesOn(day, atlas, profession, entries));
  const after = display(atlas, profession, undefined, changesOn(day, atlas, profession, next));
  const { low } = thresholdsOf(before);
  const changed = changedPlaces(before.value, after.value);
  const people = (places: readonly number[]) => places.reduce((sum, place) => sum + atlas.places.population[place]!, 0);
  const under = (values: Float64Array, place: number) => isAtOrUnder(values[place]!, low);
  return {
    date: day,
    profession,
    unit: before.access.profession.unit,
    communes: changed.map((place) => ({
      code: atlas.places.codes[place]!,
      name: atlas.places.rows[place]!.name,
      population: atlas.places.population[place]!,
      before: orNull(before.value[place]),
      after: orNull(after.value[place]),
    })),
    people: people(changed),
    crossing: {
      threshold: low,
      lifted: people(changed.filter((place) => under(before.value, place) && !under(after.value, place))),
      dropped: people(changed.filter((place) => !under(before.value, place) && under(after.value, place))),
    },
    consultations: supplyChange(atlas, profession, day, entries, next),
  };
}

/** The entries after the change. */
function answerOf(entries: readonly Entry[], { entry, after, profession }: Question): Entry[] {
  const kept = entries.filter(({ id }) => id !== entry);
  if (after === null || after.profession !== profession) return kept;
  return [...kept, { ...after, id: entry ?? 'draft', origin: 'coordinator' }];
}

/** Of today and the days on which the change starts or stops to matter, the first with the greatest change of supply. */
function greatestDay(atlas: Atlas, entries: readonly Entry[], next: readonly Entry[], question: Question, today: Day) {
  const touched = [question.after, entries.find(({ id }) => id === question.entry)];
  const turns = touched.flatMap((draft) => [draft?.from, draft?.to]).filter((day) => typeof day === 'string');
  const size = (day: Day) => Math.abs(supplyChange(atlas, question.profession, day, entries, next));
  const days = [today, ...turns.filter((day) => day > today).sort()];
  return days.reduce((best, day) => (size(day) > size(best) ? day : best));
}

function supplyChange(atlas: Atlas, profession: string, day: Day, entries: readonly Entry[], next: readonly Entry[]) {
  const register = registerOf(atlas.accessOf(profession), atlas.places);
  const total = (list: readonly Entry[]) =>
    [...deltasAgainstRegister(day, register, list).values()].reduce((sum, delta) => sum + delta, 0);
  return total(next) - total(entries);
}

/** The most changed first. */
function changedPlaces(before: Float64Array, after: Float64Array): number[] {
  const change = (place: number) => Math.abs(after[place]! - before[place]!);
  return [...before.keys()].filter((place) => change(place) > NOISE).sort((a, b) => change(b) - change(a));
}

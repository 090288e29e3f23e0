import { clockAt, instantAt, occurrences, zoneOf } from '@maillage/care';
import type { SavedCarePlace, SessionContent, SessionSeriesContent, SlotPlan, StaffSession } from '@maillage/contract';
import { addDays, type Day, weekdayOf } from '@maillage/units';

/** What the form of a session holds; times are those of the clock of its place. */
export interface SessionForm {
  readonly place: string;
  readonly room: number;
  /** Empty: nobody yet. */
  readonly clinician: string;
  readonly day: Day;
  readonly from: string;
  readonly to: string;
  readonly state: SessionContent['state'];
  /** null: that of the place. */
  readonly plan: SlotPlan | null;
  readonly repeat: 'once' | 'weekly' | 'monthly';
  readonly every: number;
  readonly weekdays: readonly number[];
  readonly last: Day;
  readonly except: readonly Day[];
}

const WEEKS_AHEAD = 12;

export const newForm = (day: Day, place: string): SessionForm => ({
  place,
  room: 1,
  clinician: '',
  day,
  from: '08:30',
  to: '12:00',
  state: 'published',
  plan: null,
  repeat: 'once',
  every: 1,
  weekdays: [weekdayOf(day)],
  last: addDays(day, 7 * WEEKS_AHEAD),
  except: [],
});

export function formOf({ startsAt, endsAt, zone, clinician, ...session }: StaffSession): SessionForm {
  const from = clockAt(new Date(startsAt), zone);
  return {
    ...newForm(from.day, session.place),
    room: session.room,
    clinician: clinician ?? '',
    from: from.time,
    to: clockAt(new Date(endsAt), zone).time,
    state: session.state,
    plan: session.plan,
  };
}

/** The session that the form says, on the clock of its place. A session that ends before it starts ends on the next day. */
export function contentOf(form: SessionForm, zone: string): SessionContent {
  const { place, room, clinician, day, from, to, state, plan } = form;
  return {
    place,
    room,
    clinician: clinician || null,
    startsAt: instantAt(day, from, zone).toISOString(),
    endsAt: instantAt(to > from ? day : addDays(day, 1), to, zone).toISOString(),
    state,
    plan,
  };
}

/** The nth weekday of its month that a day is; the fifth is the last. */
export function nthOf(day: Day): number {
  const nth = Math.ceil(Number(day.slice(8)) / 7);
  return nth === 5 ? -1 : nth;
}

export function seriesOf(form: SessionForm): SessionSeriesContent {
  const { place, room, clinician, day, from, to, state, plan, repeat, every, weekdays, last, except } = form;
  return {
    place,
    room,
    clinician: clinician || null,
    state: state === 'cancelled' ? 'planned' : state,
    plan,
    recurrence: {
      first: day,
      last,
      from,
      to,
      repeat:
        repeat === 'monthly'
          ? { kind: 'monthly', every, weekday: weekdayOf(day), nth: nthOf(day) }
          : { kind: 'weekly', every, weekdays: [...weekdays].sort() },
      except: [...except],
      moved: [],
    },
  };
}

/** Days on which the form repeats, exceptions included: those are shown struck out. */
export function daysOf(form: SessionForm, zone: string): Day[] {
  if (form.weekdays.length === 0 || form.last < form.day) return [];
  return occurrences({ ...seriesOf(form).recurrence, except: [] }, zone).map(({ day }) => day);
}

export const zoneOfPlace = (places: readonly SavedCarePlace[], id: string): string =>
  zoneOf(places.find((place) => place.id === id)?.content.commune ?? '');

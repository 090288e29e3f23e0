import { instantAt } from '@maillage/care';
import { addDays } from '@maillage/units';
import ical, { type DateWithTimeZone, type EventInstance, type VEvent, type VFreebusy } from 'node-ical';
import { CalendarError } from './fetchCalendar.ts';

/** From, to: instants in ISO 8601. */
export type BusyPair = readonly [string, string];

/** More instances than that in the months looked at is no calendar of a person. */
const MOST_TIMES = 20_000;

/**
 * The times that a calendar (RFC 5545) takes between two instants, merged and in order; not what they are about. Repeated events
 * are unfolded with their exceptions; whole days are those of the clock of `zone`; what is cancelled or marked as free takes nothing.
 */
export function readBusyTimes(text: string, from: Date, to: Date, zone: string): BusyPair[] {
  if (!/^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text)) throw new CalendarError('not-a-calendar');
  const times: [number, number][] = [];
  for (const component of parse(text)) {
    if (component.type === 'VEVENT') times.push(...timesOf(component as VEvent, from, to, zone));
    if (component.type === 'VFREEBUSY') times.push(...freeBusyOf(component as VFreebusy));
    if (times.length > MOST_TIMES) throw new CalendarError('too-large');
  }
  const within = times.filter(([start, end]) => end > start && start < to.getTime() && from.getTime() < end);
  return merged(within).map(([start, end]) => [new Date(start).toISOString(), new Date(end).toISOString()]);
}

function parse(text: string) {
  try {
    return Object.values(ical.sync.parseICS(text)).filter((one) => one !== undefined);
  } catch (cause) {
    throw new CalendarError('not-a-calendar', cause);
  }
}

function timesOf(event: VEvent, from: Date, to: Date, zone: string): [number, number][] {
  if (!event.start) return [];
  const instances = ical.expandRecurringEvent(event, { from, to, expandOngoing: true });
  return instances.filter(({ event: one }) => takesTime(one)).map((instance) => timeOf(instance, zone));
}

/** Free for others (`TRANSP:TRANSPARENT`), cancelled, or said to be free by Outlook. */
function takesTime(event: VEvent): boolean {
  const outlook = (event as unknown as Record<string, unknown>)['MICROSOFT-CDO-BUSYSTATUS'];
  return event.transparency !== 'TRANSPARENT' && event.status !== 'CANCELLED' && outlook !== 'FREE';
}

function timeOf({ start, end, isFullDay }: EventInstance, zone: string): [number, number] {
  if (!isFullDay) return [start.getTime(), end.getTime()];
  const first = dayOf(start);
  const last = dayOf(end);
  // the end of whole days is the first day after; some programs write the same day
  return [
    instantAt(first, '00:00', zone).getTime(),
    instantAt(last > first ? last : addDays(first, 1), '00:00', zone).getTime(),
  ];
}

/** The calendar day that a whole-day value names: the library gives midnight in the zone of the value, else of this host. */
function dayOf(date: DateWithTimeZone): string {
  return new Intl.DateTimeFormat('sv-SE', { ...(date.tz && { timeZone: date.tz }), dateStyle: 'short' }).format(date);
}

function freeBusyOf({ freebusy = [] }: VFreebusy): [number, number][] {
  return freebusy
    .filter(({ type }) => !/^FREE$/i.test(type ?? ''))
    .flatMap(({ start, end }) => (start && end ? [[start.getTime(), end.getTime()] as [number, number]] : []));
}

/** Times that touch or overlap become one. */
function merged(times: readonly [number, number][]): [number, number][] {
  const one: [number, number][] = [];
  for (const [start, end] of times.toSorted((a, b) => a[0] - b[0])) {
    const last = one.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else one.push([start, end]);
  }
  return one;
}

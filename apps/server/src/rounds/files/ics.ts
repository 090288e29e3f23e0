import { instantAt } from '@maillage/care';
import type { RoundCalendar } from '@maillage/contract';
import ical from 'ical-generator';
import type { FileVisit } from './fileVisits.ts';

/** Visits as events of a calendar; an event keeps its identity while its place, day and vehicle stay. */
export function roundIcs(id: string, visits: readonly FileVisit[], { solvedFor }: RoundCalendar): string {
  const calendar = ical({ name: solvedFor.name, prodId: { company: 'Maillage', product: 'Maillage' } });
  for (const { key, date, start, end, stop, vehicle, crew } of visits) {
    calendar.createEvent({
      id: `${id} ${key}`.replaceAll(' ', '-'),
      start: instantAt(date, start),
      end: instantAt(date, end),
      summary: stop.name,
      location: stop.name,
      description: [vehicle, crew?.name].filter(Boolean).join(' · '),
    });
  }
  return calendar.toString();
}

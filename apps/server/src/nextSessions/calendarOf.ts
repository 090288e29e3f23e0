import type { Language } from '@maillage/contract';
import ical from 'ical-generator';
import type { NextSession } from './readNextSessions.ts';
import { words } from './words.ts';

/** Sessions as a calendar to subscribe to (RFC 5545); an event keeps its id, so that a session that moves moves there too. */
export function calendarOf(sessions: readonly NextSession[], name: string, origin: string, language: Language): string {
  const calendar = ical({
    name,
    prodId: { company: 'Maillage', product: 'sessions', language: language.toUpperCase() },
    ttl: 3600,
  });
  for (const { id, start, end, place, clinician } of sessions) {
    const location = [place.name, place.address, place.communeName].filter(Boolean).join(', ');
    calendar.createEvent({
      id: `${id}@maillage`,
      start,
      end,
      summary: [words.consultations[language], place.name].join(' – '),
      ...(clinician !== null && { description: clinician }),
      location:
        place.point === null ? location : { title: location, geo: { lon: place.point[0], lat: place.point[1] } },
      url: `${origin}/patients/seances/${id}`,
    });
  }
  return calendar.toString();
}

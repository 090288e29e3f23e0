import type { FeedSession } from '@maillage/database';
import ical from 'ical-generator';

export interface Calendar {
  readonly kind: 'clinician' | 'place';
  readonly name: string;
  readonly sessions: readonly FeedSession[];
}

/** Sessions as iCalendar (RFC 5545), in UTC: a session that changes keeps its UID and counts its SEQUENCE up. */
export function writeCalendar({ kind, name, sessions }: Calendar): string {
  const prodId = { company: 'Maillage', product: 'rota', language: 'FR' };
  const calendar = ical({ name, prodId, ttl: REFRESH_SECONDS });
  for (const { id, starts_at, ends_at, place, address, clinician, version, updated_at } of sessions)
    calendar.createEvent({
      id: `${id}@maillage`,
      sequence: version - 1,
      start: starts_at,
      end: ends_at,
      stamp: updated_at,
      lastModified: updated_at,
      summary: kind === 'clinician' ? place : (clinician ?? place),
      location: [place, address].filter(Boolean).join(', '),
    });
  return calendar.toString();
}

/** Calendars ask again every hour. */
const REFRESH_SECONDS = 3600;

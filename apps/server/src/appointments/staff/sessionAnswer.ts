import { zoneOf } from '@maillage/care';
import type { StaffSession } from '@maillage/contract';
import type { StoredSession } from '@maillage/database';

export function sessionAnswer(stored: StoredSession): StaffSession {
  const { placeContent, takenMinutes, content: _content, startsAt, endsAt, ...session } = stored;
  const closed = stored.plan.breaks.reduce((sum, { from, to }) => sum + to - from, 0);
  const open = (endsAt.getTime() - startsAt.getTime()) / 60_000 - closed;
  return {
    ...session,
    placeName: placeContent.name,
    zone: zoneOf(placeContent.commune),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    occupancy: open > 0 ? takenMinutes / open : 0,
  };
}

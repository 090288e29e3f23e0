import type { SessionSlots } from '@maillage/contract';

/** The slot of each session that is nearest in time to the one wanted, the nearest of all first. */
export function nearestSlots(
  sessions: readonly SessionSlots[],
  wanted: string,
): { readonly session: SessionSlots; readonly slot: string }[] {
  const away = (slot: string) => Math.abs(Date.parse(slot) - Date.parse(wanted));
  return sessions
    .flatMap((session) => {
      const [slot] = session.slots.toSorted((a, b) => away(a) - away(b));
      return slot ? [{ session, slot }] : [];
    })
    .sort((a, b) => away(a.slot) - away(b.slot));
}

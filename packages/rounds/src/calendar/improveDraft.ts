import type { CalendarDraft } from './draft.ts';

const LEAST_GAIN = 1e-6;

/**
 * Puts a place that is nowhere into a draft: on its cheapest days; when they are full, in the stead of one other place
 * that can go elsewhere. Whether it could.
 */
export function insertPlace(draft: CalendarDraft, place: number, patterns: readonly (readonly number[])[]): boolean {
  const direct = draft.cheapestPlacement(place, patterns[place]!);
  if (direct) {
    draft.put(place, direct);
    return true;
  }
  return patterns.some((sets, other) => other !== place && sets.length > 0 && makeRoom(draft, place, other, patterns));
}

/** Moves `other` so that `place` fits; the draft is as before when that fails. */
function makeRoom(
  draft: CalendarDraft,
  place: number,
  other: number,
  patterns: readonly (readonly number[])[],
): boolean {
  const before = draft.takeOut(other);
  if (before.days === 0) return false;
  for (const days of patterns[place]!) {
    const placement = draft.cheapestPlacement(place, [days]);
    if (!placement) continue;
    draft.put(place, placement);
    const moved = draft.cheapestPlacement(other, patterns[other]!);
    if (moved) {
      draft.put(other, moved);
      return true;
    }
    draft.takeOut(place);
  }
  draft.put(other, before);
  return false;
}

/** Takes each place out and puts it where it adds least travel, until nothing gains. */
export function improveDraft(draft: CalendarDraft, patterns: readonly (readonly number[])[]): void {
  for (let gained = true; gained; ) {
    gained = false;
    patterns.forEach((sets, place) => {
      const total = draft.travelMinutes;
      const before = draft.takeOut(place);
      if (before.days === 0) return;
      const best = draft.cheapestPlacement(place, sets);
      if (best && draft.travelMinutes + best.added < total - LEAST_GAIN) {
        draft.put(place, best);
        gained = true;
      } else draft.put(place, before);
    });
  }
}

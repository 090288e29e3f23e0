import { type Remedy, type RequestChange, requestChangeCodes } from '../rota.ts';
import type { RotaAssignment } from '../rotaRequest.ts';
import type { RotaViolation } from '../rotaViolation.ts';
import type { DoctorBook } from './doctorBook.ts';

/** Remedies told for each gap, by kind of change. */
const MOST_OF_A_KIND = 4;

/**
 * Single changes that close one place of a gap: a doctor takes it and one of their limits gives way, or a doctor takes it for a half-day
 * that another takes over, and one limit of one of both gives way. Each is judged with the doctors concerned as they then stand.
 */
export function createRemedySearch(book: DoctorBook, isLocked: (one: RotaAssignment) => boolean) {
  /** Who can take over a half-day, with the changes that needs. */
  const successors = new Map<RotaAssignment, readonly Takeover[]>();
  return { single };

  function single(cell: Omit<RotaAssignment, 'doctor'>): Remedy[] {
    const free = book.doctors.filter((doctor) => !book.of(doctor).some((one) => sameCell(one, cell)));
    const direct = free.flatMap((doctor) => directly({ doctor, ...cell }));
    const relayed = free.flatMap((doctor) => byRelay({ doctor, ...cell }));
    return easiest([...direct, ...relayed]);
  }

  function directly(added: RotaAssignment): Remedy[] {
    const changes = changesFor(book.taking(added.doctor, added), added);
    return changes?.length === 1 ? [{ changes, removed: [], added: [added] }] : [];
  }

  function byRelay(added: RotaAssignment): Remedy[] {
    const blocked = book.taking(added.doctor, added);
    if (blocked.some(({ code }) => NEVER_CURED.has(code))) return [];
    return book.of(added.doctor).flatMap((given) => {
      if (isLocked(given) || sameCell(given, added) || !concerns(blocked, given, added)) return [];
      const own = changesFor(book.taking(added.doctor, added, given), added);
      if (!own || own.length > 1) return [];
      return takeovers(given)
        .filter(({ changes, by }) => changes.length + own.length === 1 && by.doctor !== added.doctor)
        .map(({ by, changes }) => ({ changes: [...own, ...changes], removed: [given], added: [added, by] }));
    });
  }

  function takeovers(given: RotaAssignment): readonly Takeover[] {
    const known = successors.get(given);
    if (known) return known;
    const found = book.doctors.flatMap((doctor): Takeover[] => {
      if (book.of(doctor).some((one) => sameCell(one, given))) return [];
      const by = { ...given, doctor };
      const changes = changesFor(book.taking(doctor, by), by);
      return changes && changes.length <= 1 ? [{ by, changes }] : [];
    });
    successors.set(given, found);
    return found;
  }
}

interface Takeover {
  readonly by: RotaAssignment;
  readonly changes: readonly RequestChange[];
}

const sameCell = (a: Omit<RotaAssignment, 'doctor'>, b: Omit<RotaAssignment, 'doctor'>) =>
  a.cabinet === b.cabinet && a.date === b.date && a.half === b.half;

/** Neither a favour nor giving up another half-day mends these. */
const NEVER_CURED: ReadonlySet<RotaViolation['code']> = new Set([
  'no-lodging',
  'skill-missing',
  'too-far',
  'outside-work',
]);

/** Giving up a half-day can only help when it shares a day, a week, a month or a run with the one taken. */
function concerns(blocked: readonly RotaViolation[], given: RotaAssignment, added: RotaAssignment): boolean {
  if (given.date === added.date) return true;
  const codes = new Set(blocked.map(({ code }) => code));
  if (codes.has('month-full') && given.date.slice(0, 7) === added.date.slice(0, 7)) return true;
  const apart = Math.abs(Date.parse(given.date) - Date.parse(added.date)) / 86_400_000;
  return (
    apart <= 7 &&
    ['week-full', 'regular-locum', 'days-in-a-row', 'rest-after-full-day'].some((code) => codes.has(code as never))
  );
}

/** What would have to be granted so that these rules hold; absent when no grant would do. */
export function changesFor(violations: readonly RotaViolation[], added: RotaAssignment): RequestChange[] | undefined {
  const changes: RequestChange[] = [];
  for (const violation of violations) {
    switch (violation.code) {
      case 'week-full': {
        const { doctor, week, limit: from, found: to } = violation;
        changes.push({ code: 'raise-week', doctor, week, from, to });
        break;
      }
      case 'month-full': {
        const { doctor, month, limit: from, found: to } = violation;
        changes.push({ code: 'raise-month', doctor, month, from, to });
        break;
      }
      case 'place-not-accepted':
        changes.push({ code: 'accept-cabinet', doctor: violation.doctor, cabinet: violation.cabinet });
        break;
      case 'not-available':
        changes.push({ code: 'be-available', doctor: added.doctor, date: added.date, half: added.half });
        break;
      default:
        return undefined;
    }
  }
  return changes;
}

/** The easiest favours first, the fewest moves first, a few of each kind; the same change is told once. */
function easiest(remedies: readonly Remedy[]): Remedy[] {
  const told = new Set<string>();
  return requestChangeCodes.flatMap((code) =>
    remedies
      .filter(({ changes }) => changes[0]!.code === code)
      .sort((a, b) => a.added.length - b.added.length)
      .filter(({ changes }) => {
        const key = JSON.stringify(changes);
        return told.has(key) ? false : told.add(key);
      })
      .slice(0, MOST_OF_A_KIND),
  );
}

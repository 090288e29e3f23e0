import { type GapReason, type GapReasonCode, gapReasonCodes } from '../rota.ts';
import type { RotaAssignment } from '../rotaRequest.ts';
import type { RotaViolation } from '../rotaViolation.ts';
import type { DoctorBook } from './doctorBook.ts';

type Reason = Omit<GapReason, 'doctors'>;

/** Why each doctor who is not in a cell cannot take it: what the judge says when they do. Nearest first, doctors together by reason. */
export function gapReasons(
  book: DoctorBook,
  cell: Omit<RotaAssignment, 'doctor'>,
  isLocked: (one: RotaAssignment) => boolean,
): GapReason[] {
  const groups = new Map<string, { readonly reason: Reason; readonly doctors: string[] }>();
  for (const doctor of book.doctors) {
    const there = book.of(doctor).find(({ date, half }) => date === cell.date && half === cell.half);
    if (there?.cabinet === cell.cabinet) continue;
    const reason = reasonOf(book.taking(doctor, { doctor, ...cell }), there, isLocked);
    if (!reason) continue;
    const key = JSON.stringify(reason);
    const group = groups.get(key);
    if (group) group.doctors.push(doctor);
    else groups.set(key, { reason, doctors: [doctor] });
  }
  return [...groups.values()]
    .map(({ reason, doctors }) => ({ ...reason, doctors }))
    .sort((a, b) => nearness(a.code) - nearness(b.code) || (a.needed ?? 0) - (b.needed ?? 0));
}

const nearness = (code: GapReasonCode) => gapReasonCodes.indexOf(code);

function reasonOf(
  violations: readonly RotaViolation[],
  there: RotaAssignment | undefined,
  isLocked: (one: RotaAssignment) => boolean,
): Reason | undefined {
  if (violations.some(({ code }) => code === 'not-available')) return { code: 'not-available' };
  const reasons = distinct(violations.map((violation) => reasonOfViolation(violation, there, isLocked)));
  if (reasons.length < 2) return reasons[0];
  return { code: 'several', codes: reasons.map(({ code }) => code).sort((a, b) => nearness(a) - nearness(b)) };
}

/** The legal limit of regular locums says more than their own, when both are reached. */
function distinct(reasons: readonly Reason[]): Reason[] {
  const legal = reasons.some(({ code }) => code === 'regular-locum');
  const kept = reasons.filter(({ code }) => !(legal && code === 'week-full'));
  return kept.filter(({ code }, k) => kept.findIndex((other) => other.code === code) === k);
}

function reasonOfViolation(
  violation: RotaViolation,
  there: RotaAssignment | undefined,
  isLocked: (one: RotaAssignment) => boolean,
): Reason {
  switch (violation.code) {
    case 'week-full':
    case 'month-full':
      return { code: violation.code, needed: violation.found };
    case 'twice-at-a-time':
      return { code: there && isLocked(there) ? 'locked-elsewhere' : 'elsewhere', cabinet: there!.cabinet };
    case 'skill-missing':
      return { code: 'skill-missing', skills: violation.skills };
    case 'regular-locum':
    case 'outside-work':
    case 'road-too-long':
    case 'day-full':
    case 'days-in-a-row':
    case 'rest-after-full-day':
    case 'place-not-accepted':
    case 'no-lodging':
    case 'too-far':
    case 'not-available':
      return { code: violation.code };
    case 'unknown-opening':
    case 'too-many':
    case 'locked-missing':
    case 'unknown-doctor':
      throw new Error(`Got ${violation.code} when expected a rule about one doctor.`);
    default:
      return violation satisfies never;
  }
}

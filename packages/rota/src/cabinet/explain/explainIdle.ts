import { halfDayKey } from '@maillage/units';
import { createRotaJudge } from '../checkRota.ts';
import type { IdleDoctor, IdleReasonCode } from '../rota.ts';
import type { RotaAssignment, RotaDoctor, RotaRequest } from '../rotaRequest.ts';
import type { RotaViolation } from '../rotaViolation.ts';

/** Each doctor without a half-day, and why: what forbids the half-day that is nearest to being allowed, each judged on its own. */
export function explainIdle(
  request: RotaRequest,
  assignments: readonly RotaAssignment[],
  proven: boolean,
): IdleDoctor[] {
  const working = new Set(assignments.map(({ doctor }) => doctor));
  const judge = createRotaJudge({ ...request, locked: [] });
  return request.doctors.filter(({ id }) => !working.has(id)).map(explain);

  function explain(doctor: RotaDoctor): IdleDoctor {
    const days = new Set(doctor.available.map(halfDayKey));
    const open = request.cabinets.flatMap(({ id, openings }) =>
      openings
        .filter((opening) => opening.wanted > 0 && days.has(halfDayKey(opening)))
        .map(({ date, half }): RotaAssignment => ({ doctor: doctor.id, cabinet: id, date, half })),
    );
    const available = new Set(open.map(halfDayKey)).size;
    const verdicts = open.map((one) => judge.check([one])).sort((a, b) => a.length - b.length);
    const reason =
      days.size === 0
        ? 'no-availability'
        : verdicts[0] === undefined
          ? 'nothing-open'
          : verdicts[0].length === 0
            ? 'not-needed'
            : reasonOf(verdicts[0][0]!.code);
    return { doctor: doctor.id, reason, available, proven: reason !== 'not-needed' || proven };
  }
}

function reasonOf(code: RotaViolation['code']): IdleReasonCode {
  switch (code) {
    case 'place-not-accepted':
      return 'no-place-accepted';
    case 'no-lodging':
    case 'too-far':
    case 'skill-missing':
    case 'outside-work':
      return code;
    case 'week-full':
    case 'month-full':
    case 'regular-locum':
      return 'maximum-reached';
    case 'road-too-long':
    case 'day-full':
    case 'days-in-a-row':
    case 'rest-after-full-day':
      return 'rest';
    case 'not-available':
    case 'twice-at-a-time':
    case 'unknown-opening':
    case 'too-many':
    case 'locked-missing':
    case 'unknown-doctor':
      throw new Error(`Got ${code} when expected a rule that can forbid one half-day alone.`);
    default:
      return code satisfies never;
  }
}

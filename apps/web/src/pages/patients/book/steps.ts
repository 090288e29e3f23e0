import { decideEligibility, type Eligibility } from '@maillage/care';
import type { SessionSlots } from '@maillage/contract';
import { dayIn } from '../../../components/care/useClock.ts';
import type { BookSearch } from '../search.ts';
import { birthDateOf, type Draft, faults } from '../who/draft.ts';

export const stepIds = ['visit', 'doctor', 'slot', 'name', 'birth', 'contact', 'commune', 'check'] as const;
export type StepId = (typeof stepIds)[number];

export interface Course {
  /** The questions that this session asks, in order. */
  readonly asked: readonly StepId[];
  /** The first without answer; `check` when there is none. */
  readonly open: StepId;
}

/** Questions of a booking: a visit when there are several, the médecin traitant where the answer changes something. */
export function courseOf(session: SessionSlots, search: BookSearch, draft: Draft, doctorMatters: boolean): Course {
  const needed: Readonly<Record<StepId, boolean>> = {
    visit: session.visits.length > 1,
    doctor: doctorMatters || session.eligibility.attendingDoctor !== 'any',
    slot: true,
    name: true,
    birth: true,
    contact: true,
    commune: session.eligibility.communes !== null,
    check: true,
  };
  const asked = stepIds.filter((id) => needed[id]);
  return { asked, open: asked.find((id) => !answered(id, session, search, draft)) ?? 'check' };
}

function answered(id: StepId, session: SessionSlots, search: BookSearch, draft: Draft): boolean {
  switch (id) {
    case 'visit':
      return session.visits.some(({ code }) => code === search.motif);
    case 'doctor':
      return search.medecin !== undefined;
    case 'slot':
      return search.debut !== undefined && session.slots.some((slot) => sameInstant(slot, search.debut!));
    case 'check':
      return false;
    default:
      return faults[id](draft).length === 0;
  }
}

export const sameInstant = (a: string, b: string): boolean => Date.parse(a) === Date.parse(b);

/** Whether what was said so far allows this booking: the rule that the server applies. */
export function eligibilityOf(session: SessionSlots, zone: string, search: BookSearch, draft: Draft): Eligibility {
  return decideEligibility(
    session.eligibility,
    { attendingDoctor: search.medecin, birthDate: birthDateOf(draft), commune: draft.commune || undefined },
    dayIn(session.startsAt, zone),
  );
}

import { clockAt, zoneOf } from '@maillage/care';
import { ApiError, type ErrorCode, type SessionContent, type SlotPlan } from '@maillage/contract';
import {
  type Clash,
  readCarePlaces,
  readClashes,
  readClinicians,
  type SessionWritten,
  type Tables,
} from '@maillage/database';
import type { Transaction } from 'kysely';

export interface SessionProblem {
  readonly code: ErrorCode;
  readonly path: string;
  readonly value?: unknown;
  readonly [detail: string]: unknown;
}

/** The sessions as they will be written; throws the first problem, with all of them in its details. */
export async function checkSessions(
  tx: Transaction<Tables>,
  contents: readonly SessionContent[],
  except: readonly string[] = [],
): Promise<SessionWritten[]> {
  const places = new Map(
    (await readCarePlaces(tx, [...new Set(contents.map(({ place }) => place))])).map((place) => [
      place.id,
      place.content,
    ]),
  );
  const clinicians = new Set((await readClinicians(tx)).map(({ id }) => id));
  const problems: SessionProblem[] = contents.flatMap((content, at) => {
    const place = places.get(content.place);
    const path = contents.length > 1 ? `sessions/${at}/` : '';
    const found: SessionProblem[] = [];
    if (!place) found.push({ code: 'care/place-unknown', path: `${path}place`, value: content.place });
    else if (content.room > place.rooms)
      found.push({ code: 'care/room-unknown', limit: place.rooms, value: content.room, path: `${path}room` });
    if (content.clinician !== null && !clinicians.has(content.clinician))
      found.push({ code: 'care/clinician-unknown', path: `${path}clinician`, value: content.clinician });
    if (!(Date.parse(content.startsAt) < Date.parse(content.endsAt)))
      found.push({ code: 'care/times-reversed', from: content.startsAt, to: content.endsAt, path: `${path}endsAt` });
    if (content.plan) found.push(...planProblems(content.plan, `${path}plan/`));
    return found;
  });
  refuse(problems);
  const written = contents.map(({ startsAt, endsAt, ...content }) => ({
    ...content,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
  }));
  const active = written.filter(({ state }) => state !== 'cancelled');
  refuse(
    (await readClashes(tx, active, except)).map((clash) =>
      clashProblem(clash, zoneOf(places.get(active[clash.at]!.place)!.commune)),
    ),
  );
  return written;
}

function clashProblem({ at, kind, startsAt, endsAt }: Clash, zone: string): SessionProblem {
  const from = clockAt(startsAt, zone);
  const when = `${from.day} ${from.time}–${clockAt(endsAt, zone).time}`;
  return { code: kind === 'room' ? 'care/room-busy' : 'care/clinician-busy', path: `sessions/${at}/${kind}`, when };
}

/** What a schema cannot say of a plan. */
export function planProblems({ visits, breaks, quotas, eligibility }: SlotPlan, path: string): SessionProblem[] {
  const found = breaks.flatMap(({ from, to }, at) => (from >= to ? [`breaks/${at}`] : []));
  if (new Set(visits.map(({ code }) => code)).size < visits.length) found.push('visits');
  if (new Set(quotas.map(({ kind }) => kind)).size < quotas.length) found.push('quotas');
  // places kept "until shortly before" without that moment would be kept from everybody, for ever
  if (quotas.some(({ kind, releaseHours }) => kind === 'late' && releaseHours === null))
    found.push('quotas/releaseHours');
  const { minimumAge, maximumAge } = eligibility;
  if (minimumAge !== null && maximumAge !== null && minimumAge > maximumAge) found.push('eligibility/maximumAge');
  return found.map((where) => ({ code: 'care/plan-invalid', path: path + where }));
}

export function refuse(problems: readonly SessionProblem[]): void {
  const [first] = problems;
  if (!first) return;
  const { code, ...details } = first;
  throw new ApiError(code, { ...details, problems });
}

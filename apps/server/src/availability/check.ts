import { ApiError, type AvailabilityContent, type ErrorCode } from '@maillage/contract';
import { parseDay } from '@maillage/units';

interface Problem {
  readonly code: ErrorCode;
  readonly path: string;
  readonly value: unknown;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Stops the request with the first problem of an answer, and all of them in its details. `places`: ids of those that exist. */
export function checkAvailability(content: AvailabilityContent, places: ReadonlySet<string>): void {
  const problems = [
    ...content.exceptions.flatMap(({ date }, at) => dayProblems(`exceptions/${at}/date`, date)),
    ...content.away.flatMap(({ from, through }, at) => periodProblems(`away/${at}`, from, through)),
    ...(['perWeek', 'perMonth'] as const).flatMap((field) => amountProblems(field, content[field])),
    ...placeProblems('places', content.places ?? [], places),
    ...placeProblems('preferredPlaces', content.preferredPlaces, places),
  ];
  const [first] = problems;
  if (first) throw new ApiError(first.code, { ...first.details, path: first.path, value: first.value, problems });
}

export function periodProblems(path: string, from: string, through: string): Problem[] {
  const invalid = [...dayProblems(`${path}/from`, from), ...dayProblems(`${path}/through`, through)];
  if (invalid.length > 0 || from <= through) return invalid;
  return [
    { code: 'availability/dates-reversed', details: { from, to: through }, path: `${path}/through`, value: through },
  ];
}

const dayProblems = (path: string, value: string): Problem[] =>
  parseDay(value) ? [] : [{ code: 'availability/date-invalid', details: { value }, path, value }];

const amountProblems = (path: string, { least, most }: AvailabilityContent['perWeek']): Problem[] =>
  most === null || least <= most
    ? []
    : [{ code: 'availability/least-above-most', details: { least, most }, path, value: least }];

const placeProblems = (path: string, ids: readonly string[], known: ReadonlySet<string>): Problem[] =>
  ids.flatMap((id, at) =>
    known.has(id) ? [] : [{ code: 'availability/place-unknown', path: `${path}/${at}`, value: id }],
  );

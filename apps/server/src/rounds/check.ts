import { ApiError, type ErrorCode, MOST_ROUND_DAYS, type RoundDraft } from '@maillage/contract';
import { daysBetween, parseDay } from '@maillage/units';
import type { Atlas } from '../atlas/atlas.ts';
import { communeName } from '../ledger/answer.ts';

interface Problem {
  readonly code: ErrorCode;
  readonly path: string;
  readonly value: unknown;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Stops the request with the first problem of a draft, and all of them in its details. */
export function checkRoundDraft(draft: RoundDraft, atlas: Atlas): RoundDraft {
  refuse([
    ...periodProblems(draft),
    ...hoursProblems('workingDay', draft.workingDay),
    ...communeProblems('depot', draft.depot.commune, atlas),
    ...draft.stops.flatMap(({ commune }, at) => communeProblems(`stops/${at}`, commune, atlas)),
    ...draft.stops.flatMap(({ openings }, at) =>
      openings.flatMap((opening, k) => hoursProblems(`stops/${at}/openings/${k}`, opening)),
    ),
    ...draft.crews.flatMap(({ dates, absences }, at) =>
      [...dates, ...absences].flatMap((day) => dateProblems(`crews/${at}`, day)),
    ),
    ...draft.closedDates.flatMap((day) => dateProblems('closedDates', day)),
    ...twice('stops', draft.stops, ({ id }) => id),
    ...twice('crews', draft.crews, ({ id }) => id),
    ...twice('vehicles', draft.vehicles, (name) => name),
    ...twice(
      'crews',
      draft.crews.filter(({ clinician }) => clinician !== null),
      ({ clinician }) => clinician!,
    ),
  ]);
  return draft;
}

/** What a search needs besides. */
export function checkSolvable({ stops }: RoundDraft): void {
  if (stops.length === 0) throw new ApiError('round/no-stop');
}

function periodProblems({ from, to }: RoundDraft): Problem[] {
  const wrong = [...dateProblems('from', from), ...dateProblems('to', to)];
  if (wrong.length > 0) return wrong;
  const days = daysBetween(from, to) + 1;
  if (days < 1) return [{ code: 'round/dates-reversed', path: 'to', value: to, details: { from, to } }];
  if (days <= MOST_ROUND_DAYS) return [];
  return [{ code: 'round/too-long', path: 'to', value: to, details: { days, limit: MOST_ROUND_DAYS } }];
}

const dateProblems = (path: string, day: string): Problem[] =>
  parseDay(day) ? [] : [{ code: 'round/date-invalid', path, value: day, details: { value: day } }];

const hoursProblems = (path: string, { from, to }: { from: string; to: string }): Problem[] =>
  from < to ? [] : [{ code: 'round/hours-reversed', path, value: to, details: { from, to } }];

const communeProblems = (path: string, commune: string, atlas: Atlas): Problem[] =>
  communeName(atlas, commune) !== undefined
    ? []
    : [
        {
          code: 'commune/unknown',
          path,
          value: commune,
          details: { code: commune },
        },
      ];

function twice<Item>(path: string, items: readonly Item[], key: (item: Item) => string): Problem[] {
  const keys = items.map(key);
  return keys
    .filter((one, at) => keys.indexOf(one) < at)
    .map((value) => ({ code: 'round/twice', path, value, details: { value } }));
}

function refuse(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first) throw new ApiError(first.code, { ...first.details, path: first.path, value: first.value, problems });
}

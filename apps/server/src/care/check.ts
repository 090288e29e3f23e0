import {
  ApiError,
  type CarePlaceContent,
  type ClinicianContent,
  type ErrorCode,
  type Opening,
} from '@maillage/contract';
import { parseDay } from '@maillage/units';
import type { Atlas } from '../atlas/atlas.ts';
import { communeName } from '../ledger/answer.ts';

export interface Problem {
  readonly code: ErrorCode;
  readonly path: string;
  readonly value: unknown;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Stops the request with the first problem of a place, and all of them in its details. */
export function checkPlace(content: CarePlaceContent, atlas: Atlas): CarePlaceContent {
  const { commune, opensOn, closesOn, openings } = content;
  refuse([
    ...communeProblems('commune', commune, atlas),
    ...dayProblems('opensOn', opensOn),
    ...dayProblems('closesOn', closesOn),
    ...orderProblems(opensOn, closesOn, 'closesOn'),
    ...openingProblems(openings),
  ]);
  return content;
}

export function checkClinician(content: ClinicianContent, atlas: Atlas): ClinicianContent {
  refuse(communeProblems('homeCommune', content.homeCommune, atlas));
  return content;
}

export function refuse(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first) throw new ApiError(first.code, { ...first.details, path: first.path, value: first.value, problems });
}

export const dayProblems = (path: string, day: string | null): Problem[] =>
  day === null || parseDay(day) ? [] : [{ code: 'care/date-invalid', path, value: day, details: { value: day } }];

export const orderProblems = (from: string | null, to: string | null, path: string): Problem[] =>
  from !== null && to !== null && to < from
    ? [{ code: 'care/dates-reversed', path, value: to, details: { from, to } }]
    : [];

const communeProblems = (path: string, commune: string | null, atlas: Atlas): Problem[] =>
  commune === null || communeName(atlas, commune) !== undefined
    ? []
    : [{ code: 'commune/unknown', path, value: commune, details: { code: commune } }];

function openingProblems(openings: readonly Opening[]): Problem[] {
  return openings.flatMap((opening, at): Problem[] => {
    const { weekday, half, from, to } = opening;
    const path = `openings/${at}`;
    if (from >= to) return [{ code: 'care/opening-reversed', path, value: to, details: { from, to } }];
    const earlier = openings.slice(0, at).filter((other) => other.weekday === weekday);
    if (earlier.some((other) => other.half === half)) return [{ code: 'care/opening-twice', path, value: half }];
    const over = earlier.find((other) => other.from < to && from < other.to);
    if (!over) return [];
    return [
      { code: 'care/openings-overlap', path, value: from, details: { first: hours(over), second: hours(opening) } },
    ];
  });
}

const hours = ({ from, to }: Opening) => `${from}–${to}`;

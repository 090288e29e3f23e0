import { ApiError, type EquipmentContent, type ErrorCode, type ProjectContent } from '@maillage/contract';
import { parseDay } from '@maillage/supply';
import type { Atlas } from '../atlas/atlas.ts';
import { communeName } from '../ledger/answer.ts';

interface Problem {
  readonly code: ErrorCode;
  readonly path: string;
  readonly value: unknown;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** Stops the request with the first problem of a project, and all of them in its details. */
export function checkProject(content: ProjectContent, atlas: Atlas): ProjectContent {
  const { commune, started, opening, milestones } = content;
  refuse([
    ...communeProblems(commune, atlas),
    ...dateProblems('started', started),
    ...dateProblems('opening', opening),
    ...orderProblems(started, opening, 'opening'),
    ...milestones.flatMap(({ day }, at) => dateProblems(`milestones/${at}/day`, day)),
  ]);
  return content;
}

export function checkEquipment(content: EquipmentContent, atlas: Atlas): EquipmentContent {
  const { commune, from, to } = content;
  refuse([
    ...communeProblems(commune, atlas),
    ...dateProblems('from', from),
    ...dateProblems('to', to),
    ...orderProblems(from, to, 'to'),
  ]);
  return content;
}

const communeProblems = (commune: string | null, atlas: Atlas): Problem[] =>
  commune === null || communeName(atlas, commune) !== undefined
    ? []
    : [{ code: 'commune/unknown', path: 'commune', value: commune, details: { code: commune } }];

const dateProblems = (path: string, day: string | null): Problem[] =>
  day === null || parseDay(day) ? [] : [{ code: 'project/date-invalid', path, value: day }];

const orderProblems = (from: string | null, to: string | null, path: string): Problem[] =>
  from !== null && to !== null && to < from
    ? [{ code: 'project/dates-reversed', path, value: to, details: { from, to } }]
    : [];

function refuse(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first) throw new ApiError(first.code, { ...first.details, path: first.path, value: first.value, problems });
}

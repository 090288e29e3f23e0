import type { RotaAssignment } from '@maillage/care';
import { ApiError, type RotaCellChange, type RotaGranting } from '@maillage/contract';
import type { RotaStep } from '@maillage/database';
import { type Problem, refuse } from '../care/check.ts';
import { firstOpenDay } from './assembleRequest.ts';
import { cellSteps, planStep, type RotaInHand, type WantedCell } from './writeRota.ts';

/** Cells put by hand; a rule they break is seen and said, not refused: only what cannot be a cell at all is. */
export function wantedCells(rota: RotaInHand, cells: RotaCellChange['cells']): WantedCell[] {
  refuse(cells.flatMap((cell, at) => (cell.state === 'absent' ? [] : cellProblems(rota, cell, `cells/${at}`))));
  const entered = new Map(rota.cells.map((cell) => [keyOf(cell), cell.entered]));
  return cells.map(({ state, ...cell }) => ({
    cell,
    value: state === 'absent' ? null : { locked: state === 'locked', entered: entered.get(keyOf(cell)) ?? 'hand' },
  }));
}

/** What doctors agreed to goes into the plan with who noted it, and the cells follow. */
export function grantSteps(rota: RotaInHand, { changes, removed, added }: RotaGranting, by: string): RotaStep[] {
  refuse(added.flatMap((cell, at) => cellProblems(rota, cell, `added/${at}`)));
  const { plan } = rota.stored;
  for (const { doctor } of changes) if (!plan.clinicians.includes(doctor)) throw new ApiError('rota/doctor-outside');
  const there = new Set(rota.cells.map(keyOf));
  if (removed.some((cell) => !there.has(keyOf(cell)))) throw new ApiError('rota/changed-meanwhile');
  const at = new Date().toISOString();
  const grants = [...plan.grants, ...changes.map((change) => ({ change, by, at }))];
  const wanted = [
    ...removed.map((cell) => ({ cell, value: null })),
    ...added.map((cell) => ({ cell, value: { locked: false, entered: 'hand' as const } })),
  ];
  return [planStep(plan, { ...plan, grants }), ...cellSteps(rota.cells, wanted)];
}

function cellProblems({ stored: { plan }, cabinets }: RotaInHand, cell: RotaAssignment, path: string): Problem[] {
  const { doctor, cabinet, date, half } = cell;
  if (!plan.clinicians.includes(doctor)) return [{ code: 'rota/doctor-outside', path, value: doctor }];
  const open = cabinets
    .find(({ id }) => id === cabinet)
    ?.openings.some((opening) => opening.date === date && opening.half === half);
  return open && date >= firstOpenDay(plan)
    ? []
    : [{ code: 'rota/opening-unknown', path, value: date, details: { date, half } }];
}

const keyOf = ({ doctor, cabinet, date, half }: RotaAssignment) => `${doctor} ${cabinet} ${date} ${half}`;

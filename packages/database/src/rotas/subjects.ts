import type { RotaAssignment, RotaCell, RotaPlan } from '@maillage/contract';
import type { Half } from '@maillage/units';

/** What changes in a rota, as its history names it: its plan, or one cell. */
export type RotaSubjectValue = RotaPlan | RotaCellValue;
export type RotaCellValue = Pick<RotaCell, 'locked' | 'entered'>;

export const PLAN_SUBJECT = 'plan';

export const cellSubject = ({ date, half, cabinet, doctor }: RotaAssignment): string =>
  `cell ${date} ${half} ${cabinet} ${doctor}`;

/** The cell that a subject names; `undefined` for the plan. */
export function cellOfSubject(subject: string): RotaAssignment | undefined {
  const [kind, date, half, cabinet, doctor] = subject.split(' ');
  return kind === 'cell' ? { date: date!, half: half as Half, cabinet: cabinet!, doctor: doctor! } : undefined;
}

/** Every subject of a rota with its value: what an undo compares with. */
export function rotaState(plan: RotaPlan, cells: readonly RotaCell[]): ReadonlyMap<string, RotaSubjectValue> {
  return new Map<string, RotaSubjectValue>([
    [PLAN_SUBJECT, plan],
    ...cells.map((cell) => [cellSubject(cell), { locked: cell.locked, entered: cell.entered }] as const),
  ]);
}

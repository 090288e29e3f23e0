import { halfDayWords } from '@maillage/contract';
import type { RotaAssignment, RotaChange, RotaViolation } from '@maillage/rota';
import { addDays, type Half, halves } from '@maillage/units';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rotaActions } from '../queries.ts';
import { bare, type Desk, sameCell } from './useDesk.ts';

export interface Target {
  readonly cabinet: string;
  readonly date: string;
  readonly half: Half;
}

/** A cell in the hand: picked up with the mouse or the keyboard, judged wherever it is held, dropped or given up. */
export interface Moving {
  readonly picked: RotaAssignment | undefined;
  readonly target: Target | undefined;
  /** Rules that dropping it on the target would newly break. */
  readonly broken: readonly RotaViolation[];
  pick(cell: RotaAssignment): void;
  hold(target: Target): void;
  /** Arrow keys: the nearest opening of the week in that direction. */
  step(key: string): boolean;
  drop(): Promise<void>;
  cancel(): void;
}

export function useMoving(desk: Desk, monday: string): Moving {
  const { t } = useTranslation('rotas');
  const [picked, setPicked] = useState<RotaAssignment>();
  const [target, setTarget] = useState<Target>();
  const openings = useMemo(() => openingsOfWeek(desk, monday), [desk, monday]);
  const broken = useMemo(
    () => (picked && target ? desk.foresee(changeOf(picked, target)) : []),
    [desk, picked, target],
  );
  const cancel = () => {
    setPicked(undefined);
    setTarget(undefined);
  };
  return {
    picked,
    target,
    broken,
    cancel,
    pick: (cell) => {
      setPicked(bare(cell));
      setTarget({ cabinet: cell.cabinet, date: cell.date, half: cell.half });
    },
    hold: setTarget,
    step(key) {
      const next = target && stepFrom(openings, target, key);
      if (next) setTarget(next);
      return next !== undefined;
    },
    async drop() {
      if (!picked || !target) return;
      cancel();
      const moved = { ...target, doctor: picked.doctor };
      if (sameCell(moved, picked)) return;
      const done = await desk.act(() =>
        rotaActions.cells(desk.rota.id, [
          { ...picked, state: 'absent' },
          { ...moved, state: 'free' },
        ]),
      );
      if (!done) return;
      const doctor = desk.names.doctor(picked.doctor);
      await desk.say(t('move.done', { doctor, halfDay: halfDayWords(target, desk.language) }));
    },
  };
}

export const changeOf = (picked: RotaAssignment, target: Target): RotaChange => ({
  removed: [picked],
  added: [{ ...target, doctor: picked.doctor }],
});

function openingsOfWeek({ rota, today }: Desk, monday: string): Target[] {
  const sunday = addDays(monday, 6);
  return rota.cabinets.flatMap(({ id, openings }) =>
    openings
      .filter(({ date }) => date >= monday && date <= sunday && date >= today)
      .map(({ date, half }) => ({ cabinet: id, date, half })),
  );
}

/** Left and right: the next day that is open in the same row; up and down: the row before or after, on that day. */
export function stepFrom(openings: readonly Target[], from: Target, key: string): Target | undefined {
  const cabinets = [...new Set(openings.map(({ cabinet }) => cabinet))];
  const rowOf = ({ cabinet, half }: Target) => cabinets.indexOf(cabinet) * 2 + halves.indexOf(half);
  const sameRow = openings.filter((one) => rowOf(one) === rowOf(from));
  const sameDay = openings.filter(({ date }) => date === from.date);
  const by = <Item>(list: readonly Item[], order: (item: Item) => string | number) =>
    [...list].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  switch (key) {
    case 'ArrowRight':
      return by(sameRow, ({ date }) => date).find(({ date }) => date > from.date);
    case 'ArrowLeft':
      return by(sameRow, ({ date }) => date).findLast(({ date }) => date < from.date);
    case 'ArrowDown':
      return by(sameDay, rowOf).find((one) => rowOf(one) > rowOf(from));
    case 'ArrowUp':
      return by(sameDay, rowOf).findLast((one) => rowOf(one) < rowOf(from));
    default:
      return undefined;
  }
}

import { type RefObject, useEffect, useRef } from 'react';
import { isTyping } from '../../../components/focus/isTyping.ts';

interface DayKeys {
  /** N, wherever the focus is. */
  readonly onNew: (() => void) | undefined;
  readonly onEscape: () => void;
}

/** Arrows walk the rows: up and down in a column, left and right to the nearest time of the next one. */
export function useDayKeys(board: RefObject<HTMLElement | null>, keys: DayKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key.toLowerCase() === 'n' && latest.current.onNew) latest.current.onNew();
      else if (event.key === 'Escape') return latest.current.onEscape();
      else if (!walk(board.current, event)) return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [board]);
}

function walk(board: HTMLElement | null, { key, target }: KeyboardEvent): boolean {
  const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null;
  const column = row?.closest<HTMLElement>('[data-column]');
  if (!board || !row || !column) return false;
  const rowsIn = (one: Element) => [...one.querySelectorAll<HTMLElement>('[data-row]')];
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const rows = rowsIn(column);
    rows[rows.indexOf(row) + (key === 'ArrowDown' ? 1 : -1)]?.focus();
    return true;
  }
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return false;
  const columns = [...board.querySelectorAll('[data-column]')];
  const beside = columns[columns.indexOf(column) + (key === 'ArrowRight' ? 1 : -1)];
  const time = timeOf(row);
  const nearest = beside && rowsIn(beside).sort((a, b) => Math.abs(timeOf(a) - time) - Math.abs(timeOf(b) - time))[0];
  nearest?.focus();
  return true;
}

const timeOf = (row: HTMLElement) => Date.parse(row.dataset['row']!.split(' ')[1]!);

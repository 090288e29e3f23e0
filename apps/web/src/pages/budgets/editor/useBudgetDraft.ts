import type { BudgetDraft } from '@maillage/contract';
import { useHotkeys } from '@mantine/hooks';
import { useState } from 'react';
import { changed, redone, startedFrom, undone } from '../history.ts';

export interface BudgetEditing {
  readonly draft: BudgetDraft;
  /** Writes a field; typing on in the same field is one step to undo. */
  readonly change: (field: string, change: Partial<BudgetDraft>) => void;
  readonly setValue: (parameter: string, value: number) => void;
  /** Puts another draft in place, as one step. */
  readonly replace: (draft: BudgetDraft) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The draft in the editor. Ctrl+Z undoes, Ctrl+Shift+Z redoes, also outside its fields. */
export function useBudgetDraft(start: BudgetDraft): BudgetEditing {
  const [history, setHistory] = useState(() => startedFrom(start));
  const { present } = history;
  const undo = () => setHistory(undone);
  const redo = () => setHistory(redone);
  useHotkeys([
    ['mod+Z', undo],
    ['mod+shift+Z', redo],
    ['mod+Y', redo],
  ]);
  return {
    draft: present,
    change: (field, change) => setHistory((before) => changed(before, field, { ...before.present, ...change })),
    setValue: (parameter, value) =>
      setHistory((before) =>
        changed(before, parameter, {
          ...before.present,
          values: { ...before.present.values, [parameter]: value },
        }),
      ),
    replace: (draft) => setHistory((before) => changed(before, `replace ${before.past.length}`, draft)),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo,
    redo,
  };
}

import type { TerritoryDraft } from '@maillage/contract';
import { useEffect, useState } from 'react';
import { useUndoKeys } from '../../components/focus/useUndoKeys.ts';
import { changed, type DraftHistory, redone, sameDraft, startedFrom, undone } from './draft.ts';
import { forgetDraft, keepDraft, keptDraft } from './keptDraft.ts';

export interface Editing {
  readonly draft: TerritoryDraft;
  readonly change: (change: Partial<TerritoryDraft>) => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
  /** It differs from what the server has: it is kept in this browser. */
  readonly unsaved: boolean;
  /** It was found in this browser when the page opened. */
  readonly found: boolean;
  /** Back to what the server has. */
  readonly startAgain: () => void;
}

/** A territory being written, kept in the browser at every step until it is saved. Ctrl+Z undoes, Ctrl+Shift+Z redoes. */
export function useDraft(id: string, saved: TerritoryDraft): Editing {
  const [history, setHistory] = useState<DraftHistory>(() => startedFrom(keptDraft(id) ?? saved));
  const [found, setFound] = useState(() => keptDraft(id) !== undefined);
  const { present } = history;
  const unsaved = !sameDraft(present, saved);
  useEffect(() => (unsaved ? keepDraft(id, present) : forgetDraft(id)), [id, present, unsaved]);
  const undo = () => setHistory(undone);
  const redo = () => setHistory(redone);
  useUndoKeys({ undo, redo });
  return {
    draft: present,
    change: (change) => setHistory((before) => changed(before, change)),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo,
    redo,
    unsaved,
    found,
    startAgain: () => {
      setHistory((before) => changed(before, saved));
      setFound(false);
    },
  };
}

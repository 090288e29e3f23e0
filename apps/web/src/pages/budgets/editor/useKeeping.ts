import type { BudgetDraft, SavedBudget } from '@maillage/contract';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { RequestFailure } from '../../../api/getJson.ts';
import { isBrowserId, keepBudget } from '../browserBudgets.ts';
import { sameDraft } from '../history.ts';
import { changeBudget } from '../queries.ts';

/** Where the budget stands: on the server, on its way, only in this browser, or held back by a problem. */
export type Kept =
  | { readonly state: 'saved' | 'saving' | 'browser' | 'invalid' | 'read-only' }
  | { readonly state: 'failed'; readonly failure: unknown }
  /** Somebody else wrote it meanwhile. */
  | { readonly state: 'conflict'; readonly theirs: SavedBudget };

export interface Keeping {
  readonly kept: Kept;
  /** Writes over what the other wrote. */
  readonly keepMine: (theirs: SavedBudget) => void;
  /** The author has read this one: it is what the next save goes over. */
  readonly accept: (read: SavedBudget) => void;
}

const WAIT_MS = 700;

/** Saves as it goes: a visitor's budget in the browser at once, a coordinator's on the server after a short rest. */
export function useKeeping(
  id: string,
  draft: BudgetDraft,
  valid: boolean,
  saved: SavedBudget | undefined,
  editable: boolean,
): Keeping {
  const queries = useQueryClient();
  const read = useRef(saved);
  const latest = useRef(draft);
  latest.current = draft;
  const [kept, setKept] = useState<Kept>({ state: 'saved' });
  const running = useRef(false);

  const save = async (): Promise<void> => {
    const over = read.current;
    if (!over || running.current || sameDraft(latest.current, over.draft)) return;
    running.current = true;
    const sent = latest.current;
    try {
      read.current = await changeBudget(id, sent, over.version);
      queries.setQueryData(['budgets', id], { budget: read.current, editable: true });
      void queries.invalidateQueries({ queryKey: ['budgets'], exact: true });
      setKept({ state: 'saved' });
    } catch (failure) {
      setKept(conflictOf(failure) ?? { state: 'failed', failure });
      return;
    } finally {
      running.current = false;
    }
    // what was typed while it was on its way
    if (!sameDraft(latest.current, sent)) await save();
  };
  const later = useDebouncedCallback(() => void save(), { delay: WAIT_MS, flushOnUnmount: true });

  // biome-ignore lint/correctness/useExhaustiveDependencies: only a changed draft is saved.
  useEffect(() => {
    if (!valid) return setKept({ state: 'invalid' });
    if (isBrowserId(id)) {
      keepBudget(draft, id);
      return setKept({ state: 'browser' });
    }
    if (!editable) return setKept({ state: 'read-only' });
    if (read.current && sameDraft(draft, read.current.draft)) return setKept({ state: 'saved' });
    setKept({ state: 'saving' });
    later();
  }, [draft, valid, id, editable]);

  return {
    kept,
    keepMine(theirs) {
      read.current = theirs;
      setKept({ state: 'saving' });
      void save();
    },
    accept(theirs) {
      read.current = theirs;
      setKept({ state: 'saved' });
    },
  };
}

function conflictOf(failure: unknown): Kept | undefined {
  if (!(failure instanceof RequestFailure) || failure.code !== 'budget/changed-meanwhile') return undefined;
  return { state: 'conflict', theirs: failure.details['current'] as SavedBudget };
}

import type { RoundDraft, SavedRound } from '@maillage/contract';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { changeRound, restoreRound } from './queries.ts';

export interface RoundEditor {
  readonly round: SavedRound;
  readonly draft: RoundDraft;
  readonly locked: readonly string[];
  readonly state: 'saved' | 'saving' | 'failed';
  readonly failure: unknown;
  change(change: Partial<RoundDraft>): void;
  lock(locked: readonly string[]): void;
  /** Does something to the saved plan after what was typed is saved; the answer becomes the plan. */
  act(action: (saved: SavedRound) => Promise<SavedRound | null>): Promise<void>;
  readonly undo: (() => void) | undefined;
  readonly redo: (() => void) | undefined;
}

const WAIT_MS = 700;

/** A plan being written: saved after a short rest, every step a version that undo brings back with its calendar. */
export function useRound(opened: SavedRound): RoundEditor {
  const queries = useQueryClient();
  const [saved, setSaved] = useState(opened);
  const [typed, setTyped] = useState<{ draft: RoundDraft; locked: readonly string[] }>();
  const [status, setStatus] = useState<{ state: RoundEditor['state']; failure?: unknown }>({ state: 'saved' });
  const [past, setPast] = useState<readonly number[]>([]);
  const [future, setFuture] = useState<readonly number[]>([]);
  const current = useRef(opened);
  const waiting = useRef(typed);
  const line = useRef<Promise<void>>(Promise.resolve());
  // what a search, or somebody else, wrote in the meantime
  if (opened.version > current.current.version && waiting.current === undefined) {
    current.current = opened;
    setSaved(opened);
  }
  const take = (written: SavedRound) => {
    current.current = written;
    setSaved(written);
    void queries.invalidateQueries({ queryKey: ['rounds'] });
  };
  /** One after the other: each names the version that the one before wrote. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    line.current = line.current.then(work).catch((failure) => setStatus({ state: 'failed', failure }));
    return line.current;
  };
  const flush = async () => {
    const sent = waiting.current;
    if (!sent) return;
    const before = current.current.version;
    take(await changeRound(saved.id, sent.draft, sent.locked, before));
    setPast((all) => [...all, before].slice(-100));
    setFuture([]);
    if (waiting.current !== sent) return;
    waiting.current = undefined;
    setTyped(undefined);
    setStatus({ state: 'saved' });
  };
  const later = useDebouncedCallback(() => void inTurn(flush), { delay: WAIT_MS, flushOnUnmount: true });
  const put = (next: { draft: RoundDraft; locked: readonly string[] }) => {
    waiting.current = next;
    setTyped(next);
    setStatus({ state: 'saving' });
    later();
  };
  const shown = typed ?? saved.content;
  const act: RoundEditor['act'] = (action) =>
    inTurn(async () => {
      await flush();
      const before = current.current.version;
      const written = await action(current.current);
      if (!written) return;
      take(written);
      setStatus({ state: 'saved' });
      if (written.version !== before) setPast((all) => [...all, before].slice(-100));
      setFuture([]);
    });
  const goTo = (
    from: readonly number[],
    setFrom: (next: readonly number[]) => void,
    setOther: (of: (all: readonly number[]) => readonly number[]) => void,
  ) =>
    from.length === 0 || typed
      ? undefined
      : () =>
          void inTurn(async () => {
            const before = current.current.version;
            take(await restoreRound(saved.id, from.at(-1)!));
            setFrom(from.slice(0, -1));
            setOther((all) => [...all, before]);
          });
  return {
    round: saved,
    draft: shown.draft,
    locked: shown.locked,
    state: status.state,
    failure: status.failure,
    change: (change) => put({ draft: { ...(waiting.current ?? shown).draft, ...change }, locked: shown.locked }),
    lock: (locked) => put({ draft: shown.draft, locked }),
    act,
    undo: goTo(past, setPast, setFuture),
    redo: goTo(future, setFuture, setPast),
  };
}

import type { Scenario, ScenarioDraft, ScenarioWritten } from '@maillage/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { sendJson } from '../../../api/getJson.ts';

/** Wait after the last change before it is written, in milliseconds. */
const QUIET = 700;

export type SaveState =
  | { readonly status: 'saved' | 'saving' | 'waiting' | 'problem' }
  | { readonly status: 'failed'; readonly failure: unknown };

export interface Saving {
  readonly draft: ScenarioDraft;
  readonly change: (next: (before: ScenarioDraft) => ScenarioDraft) => void;
  /** The scenario as the server last gave it. */
  readonly server: Scenario;
  readonly state: SaveState;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Writes what waits, then does something that needs it written. */
  readonly settled: () => Promise<void>;
  readonly refresh: (server: Scenario) => void;
}

/** The draft at hand, written as it goes: one request at a time, the latest draft only, never one that has a problem. */
export function useSaving(scenario: Scenario, hasProblem: () => boolean): Saving {
  const [draft, setDraft] = useState(scenario.draft);
  const [server, setServer] = useState(scenario);
  const [state, setState] = useState<SaveState>({ status: 'saved' });
  /** The draft at hand, ahead of React's: several changes may come before it renders. */
  const latest = useRef(scenario.draft);
  const waiting = useRef<ScenarioDraft | undefined>(undefined);
  const running = useRef<Promise<boolean> | undefined>(undefined);
  const version = useRef(scenario.version);
  const problem = useRef(hasProblem);
  problem.current = hasProblem;

  const take = useCallback((written: Scenario, replace: boolean) => {
    version.current = written.version;
    setServer(written);
    if (!replace) return;
    latest.current = written.draft;
    setDraft(written.draft);
  }, []);

  /** Whether it was written; a draft that was refused waits on, for the next change or the next try. */
  const writeOne = useCallback(
    async (sent: ScenarioDraft): Promise<boolean> => {
      waiting.current = undefined;
      setState({ status: 'saving' });
      try {
        const body = { draft: sent, version: version.current };
        const { scenario: written } = await sendJson<ScenarioWritten>('PATCH', `/api/scenarios/${scenario.id}`, body);
        if (written) take(written, false);
        setState({ status: waiting.current ? 'waiting' : 'saved' });
        return true;
      } catch (failure) {
        waiting.current ??= sent;
        setState({ status: 'failed', failure });
        return false;
      }
    },
    [scenario.id, take],
  );

  const settled = useCallback(async () => {
    while (running.current || waiting.current) {
      if (!running.current && problem.current()) return setState({ status: 'problem' });
      running.current ??= writeOne(waiting.current!).finally(() => {
        running.current = undefined;
      });
      if (!(await running.current)) return;
    }
  }, [writeOne]);

  const change = useCallback((next: (before: ScenarioDraft) => ScenarioDraft) => {
    const after = next(latest.current);
    if (after === latest.current) return;
    latest.current = after;
    waiting.current = after;
    setDraft(after);
    setState({ status: 'waiting' });
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each draft starts the wait again.
  useEffect(() => {
    if (!waiting.current) return;
    const timer = setTimeout(() => void settled(), QUIET);
    return () => clearTimeout(timer);
  }, [draft, settled]);
  useEffect(() => {
    const leave = () => void settled();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [settled]);

  const reverse = useCallback(
    async (direction: 'undo' | 'redo') => {
      await settled();
      if (waiting.current) {
        // a draft that could not be written is dropped first: what stands is what the server has
        waiting.current = undefined;
        latest.current = server.draft;
        setDraft(server.draft);
        setState({ status: 'saved' });
        return;
      }
      const { scenario: written } = await sendJson<ScenarioWritten>(
        'POST',
        `/api/scenarios/${scenario.id}/${direction}`,
      );
      if (written) take(written, true);
    },
    [scenario.id, server, settled, take],
  );

  return {
    draft,
    change,
    server,
    state,
    undo: () => reverse('undo').catch(() => {}),
    redo: () => reverse('redo').catch(() => {}),
    settled,
    refresh: (fresh) => take(fresh, false),
  };
}

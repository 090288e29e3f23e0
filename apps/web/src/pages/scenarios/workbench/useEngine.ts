import type { ScenarioDraft, ScenarioEvaluation } from '@maillage/contract';
import { useEffect, useRef, useState } from 'react';
import { type Engine, type FrameAnswer, startEngine } from '../compute/engine.ts';
import type { Opened } from '../compute/protocol.ts';

/** Wait after the last change before the heavier figures are asked for, in milliseconds. */
const SETTLED = 150;

/** What the worker says of the draft at hand. */
export interface Computed {
  readonly opened: Opened | undefined;
  /** Access after the scenario, by place; the same array all along, moved by each frame. */
  readonly after: { current: Float64Array | undefined };
  readonly frame: FrameAnswer | undefined;
  readonly figures: ScenarioEvaluation | undefined;
  readonly failure: string | undefined;
  /** Grows when another baseline has its first frame: the whole map is to be painted again. */
  readonly generation: number;
}

/**
 * Evaluates each version of the draft in a worker. `onFrame` is called before React renders, so that the map moves first.
 * The baseline (profession, ledger) starts another worker when it changes.
 */
export function useEngine(
  draft: ScenarioDraft,
  ledger: readonly (readonly [string, number])[],
  inside: readonly string[] | undefined,
  local: boolean,
  onFrame: (frame: FrameAnswer) => void,
): Computed {
  const [opened, setOpened] = useState<Opened>();
  const [frame, setFrame] = useState<FrameAnswer>();
  const [figures, setFigures] = useState<ScenarioEvaluation>();
  const [failure, setFailure] = useState<string>();
  const [generation, setGeneration] = useState(0);
  const reopened = useRef(false);
  const after = useRef<Float64Array | undefined>(undefined);
  const engine = useRef<Engine | undefined>(undefined);
  const latest = useRef({ onFrame, draft });
  latest.current = { onFrame, draft };
  const ledgerKey = JSON.stringify(ledger);

  useEffect(() => {
    const started = startEngine(draft.profession, JSON.parse(ledgerKey), {
      onReady(ready) {
        reopened.current = after.current !== undefined;
        after.current = ready.before.slice();
        setOpened(ready);
      },
      onFrame(moved) {
        for (const [k, place] of moved.places.entries()) after.current![place] = moved.access[k]!;
        latest.current.onFrame(moved);
        setFrame(moved);
        if (reopened.current) setGeneration((count) => count + 1);
        reopened.current = false;
      },
      onFigures: setFigures,
      onFailure: setFailure,
    });
    engine.current = started;
    return () => started.close();
  }, [draft.profession, ledgerKey]);

  useEffect(() => {
    if (!opened || !local) return;
    engine.current?.setInside(inside);
    engine.current?.show(draft);
    const timer = setTimeout(() => engine.current?.tell(draft), SETTLED);
    return () => clearTimeout(timer);
  }, [draft, opened, local, inside]);
  return { opened, after, frame, figures, failure, generation };
}

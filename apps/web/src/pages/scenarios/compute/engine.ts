import type { ScenarioEvaluation } from '@maillage/contract';
import type { ScenarioDraft } from '@maillage/scenario';
import type { Answer, Opened, Question } from './protocol.ts';

export type FrameAnswer = Extract<Answer, { type: 'frame' }>;

/** The worker as the page sees it: one question at a time, and only the latest draft while it answers. */
export interface Engine {
  /** Asks for a frame of this draft; drafts that come while one runs replace each other. */
  show(draft: ScenarioDraft): void;
  /** Asks for all figures of this draft. */
  tell(draft: ScenarioDraft): void;
  setInside(codes: readonly string[] | undefined): void;
  close(): void;
}

export interface EngineListeners {
  onReady(opened: Opened): void;
  onFrame(frame: FrameAnswer): void;
  onFigures(evaluation: ScenarioEvaluation): void;
  onFailure(message: string): void;
}

export function startEngine(
  profession: string,
  ledger: readonly (readonly [string, number])[],
  listeners: EngineListeners,
): Engine {
  const worker = new Worker(new URL('./scenario.worker.ts', import.meta.url), { type: 'module' });
  const ask = (question: Question) => worker.postMessage(question);
  let running = false;
  let asked = 0;
  let next: ScenarioDraft | undefined;
  const show = (draft: ScenarioDraft) => {
    next = draft;
    if (running) return;
    running = true;
    asked = performance.now();
    ask({ type: 'frame', draft: next });
    next = undefined;
  };
  worker.onmessage = ({ data: answer }: MessageEvent<Answer>) => {
    switch (answer.type) {
      case 'ready':
        return listeners.onReady(answer);
      case 'frame':
        running = false;
        listeners.onFrame(answer);
        // the last one only: from the question to the painted map, for whoever measures
        performance.clearMeasures('maillage:what-if');
        performance.measure('maillage:what-if', { start: asked, detail: answer.milliseconds });
        if (next) show(next);
        return;
      case 'figures':
        return listeners.onFigures(answer.evaluation);
      case 'failed':
        running = false;
        return listeners.onFailure(answer.message);
      default:
        answer satisfies never;
    }
  };
  ask({ type: 'open', profession, ledger });
  return {
    show,
    tell: (draft) => ask({ type: 'figures', draft }),
    setInside: (codes) => ask({ type: 'inside', codes }),
    close: () => worker.terminate(),
  };
}

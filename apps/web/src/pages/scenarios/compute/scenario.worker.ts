import { decodeBasis } from '@maillage/scenario';
import { type Computation, createComputation } from './computation.ts';
import type { Answer, Question } from './protocol.ts';

/** Holds all France and answers each version of a scenario, beside the page. */
const scope = self as unknown as {
  onmessage: (event: MessageEvent<Question>) => void;
  postMessage(answer: Answer): void;
};
let computation: Promise<Computation> | undefined;
let inside: readonly string[] | undefined;

scope.onmessage = async ({ data: question }) => {
  try {
    await answer(question);
  } catch (error) {
    scope.postMessage({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
};

async function answer(question: Question): Promise<void> {
  switch (question.type) {
    case 'open':
      computation = open(question.profession, question.ledger);
      await computation;
      return;
    case 'inside':
      inside = question.codes;
      return;
    case 'frame': {
      const ready = await computation!;
      const start = performance.now();
      const frame = ready.frame(question.draft, inside);
      scope.postMessage({ type: 'frame', ...frame, milliseconds: performance.now() - start });
      return;
    }
    case 'figures':
      scope.postMessage({ type: 'figures', evaluation: (await computation!).figures(question.draft, inside) });
      return;
    default:
      question satisfies never;
  }
}

async function open(profession: string, ledger: readonly (readonly [string, number])[]): Promise<Computation> {
  const response = await fetch(`/api/scenarios/basis/${encodeURIComponent(profession)}`);
  if (!response.ok) throw new Error(`${response.status}`);
  const basis = decodeBasis(new Uint8Array(await response.arrayBuffer()));
  const made = createComputation(basis, ledger);
  const { codes, names, people, lon, lat, thresholds } = basis;
  scope.postMessage({ type: 'ready', codes, names, people, lon, lat, thresholds, before: made.before });
  return made;
}

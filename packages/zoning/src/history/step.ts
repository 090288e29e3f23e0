import type { ZoningParameters } from '../parameters.ts';
import type { Decision, Quarter, ZoningInForce, ZoningState } from '../state.ts';

export const zoningChangeKinds = [
  'move',
  'motivate',
  'propose',
  'quarter',
  'parameters',
  'in-force',
  'undo',
  'redo',
] as const;
export type ZoningChangeKind = (typeof zoningChangeKinds)[number];

/** What a change is about: `parameters`, `in-force`, `unit/62001`, `quarter/QN06201M`. */
export type Subject = 'parameters' | 'in-force' | `unit/${string}` | `quarter/${string}`;

/** What a subject holds. The kind of the subject says which. */
export type Content = ZoningParameters | ZoningInForce | Decision | Quarter;

/** What happens to one subject: `before` null when nothing was said of it, `after` null when nothing is any more. */
export interface ZoningStep {
  readonly subject: Subject;
  readonly kind: ZoningChangeKind;
  readonly before: Content | null;
  readonly after: Content | null;
  /** The change that an `undo` takes back or a `redo` brings back. */
  readonly reverts: string | null;
}

/** One line of the history, which is only ever appended to. */
export interface ZoningChange extends ZoningStep {
  readonly id: string;
  /** Changes of one action share it, and are undone together. */
  readonly batch: string;
  readonly by: string;
}

export function contentOf(state: ZoningState, subject: Subject): Content | null {
  if (subject === 'parameters') return state.parameters;
  if (subject === 'in-force') return state.inForce;
  const [kind, id] = split(subject);
  return (kind === 'unit' ? state.decisions.get(id) : state.quarters.get(id)) ?? null;
}

/** The state after steps, applied in their order. */
export function applySteps(state: ZoningState, steps: readonly Pick<ZoningStep, 'subject' | 'after'>[]): ZoningState {
  const decisions = new Map(state.decisions);
  const quarters = new Map(state.quarters);
  let { parameters, inForce } = state;
  for (const { subject, after } of steps) {
    if (subject === 'parameters') parameters = (after as ZoningParameters | null) ?? parameters;
    else if (subject === 'in-force') inForce = after as ZoningInForce | null;
    else {
      const [kind, id] = split(subject);
      const held: Map<string, Content> = kind === 'unit' ? decisions : quarters;
      if (after === null) held.delete(id);
      else held.set(id, after);
    }
  }
  return { parameters, decisions, quarters, inForce };
}

function split(subject: Subject): ['unit' | 'quarter', string] {
  const at = subject.indexOf('/');
  return [subject.slice(0, at) as 'unit' | 'quarter', subject.slice(at + 1)];
}

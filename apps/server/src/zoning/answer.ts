import type {
  ZoningDraft,
  ZoningHistory,
  ZoningParametersAnswer,
  ZoningSelection,
  ZoningWritten,
} from '@maillage/contract';
import type { StoredDraft, StoredZoningChange, ZoningFrame } from '@maillage/database';
import {
  type Assessment,
  assess,
  type Content,
  type Decision,
  emptyState,
  nationalParameters,
  type Quarter,
  type ZoningInForce,
  type ZoningState,
} from '@maillage/zoning';

export interface Reversals {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** What the national thresholds alone say of a région. */
export function selectionAnswer(region: string, frame: ZoningFrame): ZoningSelection {
  const state = emptyState(nationalParameters);
  return {
    ...frameAnswer(region, frame),
    parameters: nationalParameters,
    assessment: assessmentAnswer(assess(frame.units, state)),
  };
}

export function draftAnswer(draft: StoredDraft, editable: boolean, reversals: Reversals): ZoningDraft {
  const { id, name, region, createdAt, createdBy, frame, state } = draft;
  const { inForce } = state;
  return {
    id,
    name,
    createdAt,
    createdBy,
    editable,
    ...frameAnswer(region, frame),
    ...stateAnswer(draft, reversals),
    inForce: inForce && {
      label: inForce.label,
      classes: Object.fromEntries(Object.entries(inForce.classes).map(([code, classes]) => [code, [...classes]])),
    },
  };
}

/** The part that a move changes. */
export function stateAnswer(
  { frame, state, version }: Pick<StoredDraft, 'frame' | 'state' | 'version'>,
  reversals: Reversals,
): Omit<ZoningWritten, 'inForceChanged'> {
  return {
    parameters: state.parameters as ZoningParametersAnswer,
    decisions: decisionsOf(state),
    quarters: [...state.quarters.values()],
    assessment: assessmentAnswer(assess(frame.units, state)),
    version,
    ...reversals,
  };
}

export function historyAnswer(
  { frame }: StoredDraft,
  changes: readonly StoredZoningChange[],
  limit: number,
): ZoningHistory {
  const names = new Map(frame.units.map(({ id, name }) => [`unit/${id}`, name]));
  return {
    changes: changes.map(({ number, batch, subject, kind, before, after, at, byName, undone }) => ({
      number,
      batch,
      subject,
      name: names.get(subject) ?? (((after ?? before) as Quarter | null)?.name || ''),
      kind,
      before: saidOf(subject, before),
      after: saidOf(subject, after),
      motivation: (after as Decision | null)?.motivation ?? null,
      at,
      by: byName ?? '',
      undone,
    })),
    next: changes.length === limit ? changes.at(-1)!.number : null,
  };
}

/** The class of a unit or quarter, the name of a zoning in force; nothing for the rules. */
function saidOf(subject: string, content: Content | null): string | null {
  if (content === null || subject === 'parameters') return null;
  return subject === 'in-force' ? (content as ZoningInForce).label : (content as Decision | Quarter).class;
}

function frameAnswer(region: string, { units, ...frame }: ZoningFrame) {
  return {
    region,
    ...frame,
    access: { ...frame.access },
    units: units.map((unit) => ({ ...unit, communes: unit.communes.map((commune) => ({ ...commune })) })),
  };
}

const decisionsOf = ({ decisions }: ZoningState) => Object.fromEntries(decisions);

const assessmentAnswer = (assessment: Assessment) => ({
  ...assessment,
  remarks: assessment.remarks.map((remark) => ({ ...remark })),
});

import { type Day, isProfessionId, parseDay } from '@maillage/supply';
import type { Baseline } from './baseline.ts';
import { type FieldProblem, isChangeKind, kindOf } from './changes/index.ts';
import { effectOf, indexOf } from './effectOf.ts';
import { MOST_CHANGES, type ScenarioDraft } from './scenario.ts';

/** One thing wrong with a scenario; the sentence is found by its code. `path` says where: `changes/2/heads`. */
export interface ScenarioProblem {
  readonly code:
    | FieldProblem['code']
    | 'commune/unknown'
    | 'scenario/name-missing'
    | 'scenario/date-invalid'
    | 'scenario/date-before-baseline'
    | 'scenario/too-many-changes'
    | 'scenario/same-id'
    | 'scenario/more-than-there-is'
    | 'scenario/parameter-invalid';
  readonly path: string;
  readonly value: string;
  readonly details?: Readonly<Record<string, string | number>>;
}

/** What a scenario is checked against. `communeName` of a code of today, for the sentences. */
export interface ScenarioContext {
  readonly baseline: Baseline;
  readonly communeName: (code: string) => string | undefined;
}

/** Every problem of a draft whose communes are those of today; none when it can be evaluated. */
export function validateScenario(draft: ScenarioDraft, context: ScenarioContext): readonly ScenarioProblem[] {
  const problems = [...checkHead(draft, context.baseline), ...checkChanges(draft, context)];
  return problems.length > 0 ? problems : checkSupplyLeft(draft, context);
}

const NAME_LENGTH = 120;

function checkHead({ name, date, changes, parameters = {} }: ScenarioDraft, baseline: Baseline): ScenarioProblem[] {
  const problems: ScenarioProblem[] = [];
  if (name.trim() === '' || name.length > NAME_LENGTH || name.includes('\u0000'))
    problems.push({
      code: 'scenario/name-missing',
      path: 'name',
      value: name.slice(0, 40),
      details: { limit: NAME_LENGTH },
    });
  problems.push(...checkDate(date, baseline));
  if (changes.length > MOST_CHANGES)
    problems.push({
      code: 'scenario/too-many-changes',
      path: 'changes',
      value: String(changes.length),
      details: { most: MOST_CHANGES },
    });
  for (const [name, value] of Object.entries(parameters))
    if (!(value > 0 && value <= 20_000))
      problems.push({ code: 'scenario/parameter-invalid', path: `parameters/${name}`, value: String(value) });
  return problems;
}

/** Before the register was counted, its professionals are not known: nothing can be taken away from it. */
function checkDate(date: Day, { registerYear }: Baseline): ScenarioProblem[] {
  if (parseDay(date) !== date) return [{ code: 'scenario/date-invalid', path: 'date', value: date }];
  if (Number(date.slice(0, 4)) >= registerYear) return [];
  return [{ code: 'scenario/date-before-baseline', path: 'date', value: date, details: { year: registerYear } }];
}

function checkChanges({ changes }: ScenarioDraft, { baseline }: ScenarioContext): ScenarioProblem[] {
  const index = indexOf(baseline.codes);
  const seen = new Set<string>();
  return changes.flatMap((change, at): ScenarioProblem[] => {
    const path = `changes/${at}`;
    const again = seen.has(change.id);
    seen.add(change.id);
    const kind = kindOf(change);
    return [
      ...(again ? [{ code: 'scenario/same-id', path: `${path}/id`, value: change.id } as const] : []),
      ...kind.problems(change).map(({ field, ...problem }) => ({ ...problem, path: `${path}/${field}` })),
      ...kind
        .communes(change)
        .filter((commune) => commune !== '' && !index.has(commune))
        .map((code) => ({ code: 'commune/unknown' as const, path, value: code, details: { code } })),
    ];
  });
}

/** Consultations: a rounding of halves of heads is no shortage. */
const SLACK = 1e-6;

/** Together the changes may take away no more than is offered; the first that names the place carries the problem. */
function checkSupplyLeft(draft: ScenarioDraft, { baseline, communeName }: ScenarioContext): ScenarioProblem[] {
  const { supply } = effectOf(baseline, draft);
  return [...supply].flatMap(([place, change]): ScenarioProblem[] => {
    const left = baseline.supply[place]!;
    if (left + change >= -SLACK) return [];
    const code = baseline.codes[place]!;
    const at = draft.changes.findIndex((one) => kindOf(one).communes(one).includes(code));
    const details = { commune: communeName(code) ?? code, left: Math.round(left), asked: Math.round(-change) };
    return [{ code: 'scenario/more-than-there-is', path: `changes/${at}`, value: String(-change), details }];
  });
}

/** Whether a draft from outside names only kinds and professions that exist. */
export const isKnownDraft = ({ profession, changes }: ScenarioDraft): boolean =>
  isProfessionId(profession) && changes.every(({ kind }) => isChangeKind(kind));

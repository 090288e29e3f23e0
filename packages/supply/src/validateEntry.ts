import { parseDay } from '@maillage/units';
import type { EntryDraft } from './entry.ts';
import { certainties } from './entry.ts';
import { isProfessionId } from './professions.ts';
import type { Register } from './register.ts';

/** One thing wrong with an entry; the sentence is found by its code. */
export interface EntryProblem {
  readonly code:
    | 'commune/unknown'
    | 'profession/unknown'
    | 'ledger/label-missing'
    | 'ledger/text-invalid'
    | 'ledger/supply-invalid'
    | 'ledger/heads-invalid'
    | 'ledger/certainty-unknown'
    | 'ledger/date-invalid'
    | 'ledger/dates-reversed'
    | 'ledger/birth-year-invalid'
    | 'ledger/no-head-left';
  readonly path: keyof EntryDraft;
  readonly value: string;
  readonly details?: Readonly<Record<string, string>>;
}

/** What an entry is checked against. */
export interface EntryContext {
  /** Name of a commune of today, or `undefined` when the code designates none. */
  readonly communeName: (code: string) => string | undefined;
  readonly register: Register | undefined;
  /** The organisation's other entries: the one being corrected is not among them. */
  readonly others: readonly Pick<EntryDraft, 'commune' | 'profession' | 'replacesHeads'>[];
}

const AGES_AT_WORK = { from: 18, to: 100 };
/** Characters of a text, and heads that one entry may stand for. */
const LIMITS = { label: 160, note: 2000, replacesHeads: 100, heads: 1000 } as const;

/** Every problem of a draft; none when it may be written. */
export function validateEntry(draft: EntryDraft, context: EntryContext): readonly EntryProblem[] {
  return [
    ...checkPlace(draft, context),
    ...checkText('label', draft.label),
    ...checkText('note', draft.note ?? ''),
    ...checkAmounts(draft),
    ...checkDates(draft),
    ...checkBirthYear(draft),
    ...checkHeadsLeft(draft, context),
  ];
}

function checkPlace({ commune, profession, label, certainty }: EntryDraft, { communeName }: EntryContext) {
  const problems: EntryProblem[] = [];
  if (communeName(commune) === undefined)
    problems.push(problem('commune/unknown', 'commune', commune, { code: commune }));
  if (!isProfessionId(profession))
    problems.push(problem('profession/unknown', 'profession', profession, { profession }));
  if (label.trim() === '') problems.push(problem('ledger/label-missing', 'label', label));
  if (!certainties.includes(certainty)) problems.push(problem('ledger/certainty-unknown', 'certainty', certainty));
  return problems;
}

function checkText(path: 'label' | 'note', text: string) {
  const limit = LIMITS[path];
  // a database keeps no NUL in a text
  if (text.length <= limit && !text.includes('\u0000')) return [];
  return [problem('ledger/text-invalid', path, text.slice(0, 40), { limit: String(limit) })];
}

function checkAmounts({ supply, replacesHeads, heads }: EntryDraft) {
  const problems: EntryProblem[] = [];
  if (!(Number.isFinite(supply) && supply >= 0)) problems.push(problem('ledger/supply-invalid', 'supply', supply));
  if (!(Number.isInteger(replacesHeads) && replacesHeads >= 0 && replacesHeads <= LIMITS.replacesHeads))
    problems.push(problem('ledger/heads-invalid', 'replacesHeads', replacesHeads));
  if (heads !== undefined && !(heads >= 0 && heads <= LIMITS.heads))
    problems.push(problem('ledger/heads-invalid', 'heads', heads));
  return problems;
}

function checkDates({ from, to }: EntryDraft) {
  const problems: EntryProblem[] = [];
  if (from !== null && parseDay(from) !== from) problems.push(problem('ledger/date-invalid', 'from', from));
  if (to !== null && parseDay(to) !== to) problems.push(problem('ledger/date-invalid', 'to', to));
  if (problems.length === 0 && from !== null && to !== null && to <= from)
    problems.push(problem('ledger/dates-reversed', 'to', to, { from, to }));
  return problems;
}

function checkBirthYear({ birthYear, from, to }: EntryDraft) {
  if (birthYear === undefined) return [];
  const year = Number((from ?? to ?? '').slice(0, 4)) || undefined;
  const impossible =
    !Number.isInteger(birthYear) ||
    birthYear < 1900 ||
    (year !== undefined && (year - birthYear < AGES_AT_WORK.from || year - birthYear > AGES_AT_WORK.to));
  return impossible ? [problem('ledger/birth-year-invalid', 'birthYear', birthYear)] : [];
}

/** Heads replaced never come back, so the whole ledger of a commune may replace no more than the register counts there. */
function checkHeadsLeft({ commune, profession, replacesHeads }: EntryDraft, context: EntryContext) {
  if (!(replacesHeads > 0) || context.register?.profession !== profession) return [];
  const counted = Math.ceil(context.register.byCommune.get(commune)?.heads ?? 0);
  const taken = context.others
    .filter((other) => other.commune === commune && other.profession === profession)
    .reduce((sum, other) => sum + other.replacesHeads, 0);
  if (taken + replacesHeads <= counted) return [];
  const name = context.communeName(commune) ?? commune;
  return [
    problem('ledger/no-head-left', 'replacesHeads', replacesHeads, {
      commune: name,
      left: String(Math.max(0, counted - taken)),
    }),
  ];
}

function problem(
  code: EntryProblem['code'],
  path: EntryProblem['path'],
  value: string | number,
  details?: Record<string, string>,
): EntryProblem {
  return { code, path, value: String(value), ...(details && { details }) };
}

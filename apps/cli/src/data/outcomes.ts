import { type Problem, problemKinds, type SetOutcome } from '@maillage/open-data';

/** What a command ended with: the outcome of a set, or a file or a name that no set answers to. */
export type DataOutcome =
  | SetOutcome
  | { readonly outcome: 'not-recognised'; readonly file: string }
  | { readonly outcome: 'unknown-set'; readonly dataset: string; readonly known: readonly string[] };

/** 0 when all is well, 2 when an input was bad, 1 when a site does not answer. */
export function exitCodeOf(outcomes: readonly DataOutcome[]): number {
  const bad = outcomes.some(({ outcome }) => ['refused', 'not-recognised', 'unknown-set'].includes(outcome));
  return bad ? 2 : outcomes.some(({ outcome }) => outcome === 'unreachable') ? 1 : 0;
}

export const describeOutcomes = (outcomes: readonly DataOutcome[]): string => outcomes.map(describe).join('\n');

function describe(outcome: DataOutcome): string {
  switch (outcome.outcome) {
    case 'imported': {
      const { dataset, vintage, rows, certainty, problemCount, problems } = outcome.record;
      return [`${dataset} ${vintage}: ${rows} rows, ${certainty}`, ...listed(problemCount, problems)].join('\n');
    }
    case 'unchanged':
      return `${outcome.dataset}: already loaded, unchanged`;
    case 'absent':
      return `${outcome.dataset}: not at this place; load its file with \`maillage data import FILE --set ${outcome.dataset}\``;
    case 'refused':
      return [
        `${outcome.dataset}: refused, nothing was changed`,
        ...listed(outcome.problemCount, outcome.problems),
      ].join('\n');
    case 'unreachable':
      return `${outcome.dataset}: ${outcome.message}`;
    case 'not-recognised':
      return `${outcome.file}: no set recognises this file; name its set with --set`;
    case 'unknown-set':
      return `${outcome.dataset}: no such set; there are ${outcome.known.join(', ')}`;
    default:
      return outcome satisfies never;
  }
}

function listed(count: number, problems: readonly Problem[]): string[] {
  const more = count - problems.length;
  return [...problems.map(sentence), ...(more > 0 ? [`  … and ${more} more`] : [])];
}

function sentence({ code, line, column, value }: Problem): string {
  const text = problemKinds[code].en.replace('{value}', value ?? '').replace('{column}', column ?? '');
  return `  ${line === undefined ? '' : `line ${line}: `}${text} [${code}]`;
}

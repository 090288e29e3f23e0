import type { SitingProblem } from './sitingProblem.ts';

/** What is wrong with "open `p` of these sites, some forced, some forbidden". */
export function checkChoice(choice: {
  readonly sites: number;
  readonly p: number;
  readonly open?: readonly number[];
  readonly closed?: readonly number[];
}): SitingProblem[] {
  const { sites, p } = choice;
  const forced = new Set(choice.open);
  const forbidden = new Set(choice.closed);
  const allowed = sites - forbidden.size;
  const problems: SitingProblem[] = [];
  if (!Number.isInteger(p) || p < 1) problems.push({ code: 'siting/number-invalid', value: p });
  for (const site of forced)
    if (forbidden.has(site)) problems.push({ code: 'siting/forced-and-forbidden', value: site });
  if (p > allowed) problems.push({ code: 'siting/too-many', value: p, limit: allowed });
  if (p < forced.size) problems.push({ code: 'siting/forced-over-number', value: forced.size, limit: p });
  return problems;
}

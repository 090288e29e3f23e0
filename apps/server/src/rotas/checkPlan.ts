import { type RotaPlan, type RotaStart, usualRules } from '@maillage/contract';
import { readCarePlaces, readClinicians, type Tables } from '@maillage/database';
import { daysBetween } from '@maillage/units';
import type { Transaction } from 'kysely';
import { dayProblems, orderProblems, type Problem, refuse } from '../care/check.ts';

/** Half a year: longer ones are solved in parts anyway, and nobody knows their availability so far ahead. */
const MOST_DAYS = 190;

/** A new plan: the usual rules, and every doctor of the organisation unless some are named. */
export async function startPlan(tx: Transaction<Tables>, start: RotaStart): Promise<RotaPlan> {
  const everyone = (await readClinicians(tx)).filter(({ content }) => content.profession === 'general-practitioner');
  const { name, from, to, cabinets, openOnPublicHolidays } = start;
  return checkPlan(tx, {
    name,
    from,
    to,
    cabinets,
    clinicians: start.clinicians ?? everyone.map(({ id }) => id),
    openOnPublicHolidays,
    closed: [],
    rules: usualRules,
    out: [],
    grants: [],
    pay: null,
  });
}

/** Stops the request with the first problem of a plan, and all of them in its details. */
export async function checkPlan(tx: Transaction<Tables>, plan: RotaPlan): Promise<RotaPlan> {
  const cabinets = new Set(
    (await readCarePlaces(tx)).filter(({ content }) => content.kind === 'cabinet').map(({ id }) => id),
  );
  const clinicians = new Set((await readClinicians(tx)).map(({ id }) => id));
  const dates = [...dayProblems('from', plan.from), ...dayProblems('to', plan.to)];
  refuse([
    ...dates,
    ...(dates.length === 0 ? [...orderProblems(plan.from, plan.to, 'to'), ...lengthProblems(plan)] : []),
    ...plan.cabinets.flatMap(({ place }, at): Problem[] => {
      const path = `cabinets/${at}/place`;
      if (!cabinets.has(place)) return [{ code: 'rota/no-cabinet', path, value: place, details: { value: place } }];
      const twice = plan.cabinets.findIndex((other) => other.place === place) < at;
      return twice ? [{ code: 'rota/cabinet-twice', path, value: place }] : [];
    }),
    ...plan.clinicians.flatMap((id, at): Problem[] =>
      clinicians.has(id) ? [] : [{ code: 'care/clinician-unknown', path: `clinicians/${at}`, value: id }],
    ),
  ]);
  return plan;
}

function lengthProblems({ from, to }: RotaPlan): Problem[] {
  const value = daysBetween(from, to) + 1;
  return value > MOST_DAYS
    ? [{ code: 'rota/too-long', path: 'to', value: to, details: { most: MOST_DAYS, value } }]
    : [];
}

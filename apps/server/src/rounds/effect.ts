import type { RoundEffect, ScenarioDraft } from '@maillage/contract';
import type { StoredEntry, StoredRound } from '@maillage/database';
import { budgetKinds, budgetOf } from '@maillage/economics';
import { type RoundFigures, roundFigures } from '@maillage/rounds';
import { parametersOf } from '@maillage/scenario';
import type { Atlas } from '../atlas/atlas.ts';
import { evaluatePrepared } from '../scenarios/evaluation.ts';
import { prepare } from '../scenarios/prepare.ts';
import { currentCalendar } from './readRound.ts';

const PROFESSION = 'general-practitioner';
/** Year of the bus budget whose costs are told: past the start-up. */
const FULL_YEAR = 1;

/** What the rounds of a plan would change if they ran all year, over the ledger as it stands on the plan's first day. */
export function effectOfRound(atlas: Atlas, round: StoredRound, entries: readonly StoredEntry[]): RoundEffect {
  const { solvedFor, basis, rounds, unplaced } = currentCalendar(round);
  const figures = roundFigures(solvedFor, basis, rounds);
  const { answer } = evaluatePrepared(prepare(atlas, asScenario(round, figures), entries), undefined);
  const { low, better } = answer.lifts;
  const perYear = yearlyCost(figures);
  const hoursPerYear = (figures.sessionMinutes / 60 / figures.weeks) * 52;
  return {
    id: round.id,
    name: round.content.draft.name,
    figures: { ...figures, loads: [...figures.loads], halfDays: [...figures.halfDays] },
    missed: unplaced.reduce((sum, { missedDates }) => sum + Math.max(1, missedDates.length), 0),
    better: { ...better },
    lifted: { ...low.lifted },
    threshold: low.threshold,
    consultationsPerYear: answer.supply,
    eurosPerYear: perYear,
    eurosPerHourOfCare: hoursPerYear > 0 ? perYear / hoursPerYear : null,
    communes: answer.communes.slice(0, 60),
  };
}

/** Each commune of the plan with its half-days a week, as rounds of a bus. */
function asScenario({ content }: StoredRound, { halfDays }: RoundFigures): ScenarioDraft {
  const { solvedFor } = content.calendar!;
  const byCommune = new Map<string, number>();
  solvedFor.stops.forEach(({ commune }, k) => {
    if (halfDays[k]! > 0) byCommune.set(commune, (byCommune.get(commune) ?? 0) + halfDays[k]!);
  });
  return {
    name: solvedFor.name,
    profession: PROFESSION,
    date: solvedFor.from,
    territory: 'france',
    parameters: parametersOf(PROFESSION),
    changes: [...byCommune].map(([commune, each]) => ({
      id: commune,
      kind: 'bus-round',
      stops: [commune],
      halfDays: each,
    })),
  };
}

/** Costs of a full year of the bus budget, at the days a week and the kilometres a day of the plan; euros. */
function yearlyCost({ rounds, weeks, kilometres }: RoundFigures): number {
  if (rounds === 0) return 0;
  const defaults = Object.fromEntries(budgetKinds.bus.parameters.map(({ id, value }) => [id, value]));
  const values = { ...defaults, daysPerWeek: Math.min(35, rounds / weeks), kilometres: kilometres / rounds };
  return budgetOf('bus', values).years[FULL_YEAR]!.costs / 100;
}

import { addDays } from '@maillage/units';
import { type CompiledRota, monthOfDay, weekOfDay } from '../compiledRota.ts';
import { mostIn } from '../mostIn.ts';
import type { Objective } from './objective.ts';

/** Half-days short of what doctors asked for at least, in the weeks and months that lie wholly inside, as far as they can be given. */
export const minimums: Objective = {
  name: 'minimums',
  weight: 2,
  applies: (compiled) => shortfallsOf(compiled).length > 0,
  build(program) {
    const columns = shortfallsOf(program.compiled).map(({ choices, wished }) => {
      const short = program.follow((chosen) => Math.max(0, wished - choices.filter((c) => chosen[c] === 1).length), {
        most: wished,
      });
      program.model.addRow([[short, 1], ...choices.map((c) => [c, 1] as const)], wished, Number.POSITIVE_INFINITY);
      return short;
    });
    return { constant: 0, terms: columns.map((column) => [column, 1] as const) };
  },
};

function shortfallsOf(compiled: CompiledRota): { readonly choices: readonly number[]; readonly wished: number }[] {
  const { request, choicesOfDoctor, choices, doctors } = compiled;
  const { from, to } = request;
  const wholeWeek = (week: number) => week >= 0 && addDays(from, week + 6) <= to;
  const wholeMonth = (month: string) => `${month}-01` >= from && lastDayOf(month) <= to;
  return doctors.flatMap(({ source: { perWeek, perMonth }, outside }, doctor) => {
    const dayOf = (choice: number) => choices[choice]!.slot >> 1;
    return [
      ...periods(perWeek.least, (day) => weekOfDay(from, day), wholeWeek),
      ...periods(perMonth.least, (day) => monthOfDay(from, day), wholeMonth),
    ];

    function periods<Period>(least: number, periodOf: (day: number) => Period, whole: (period: Period) => boolean) {
      if (least <= 0) return [];
      const groups = new Map<Period, number[]>();
      for (const choice of choicesOfDoctor[doctor]!) {
        const period = periodOf(dayOf(choice));
        groups.set(period, [...(groups.get(period) ?? []), choice]);
      }
      return [...groups].flatMap(([period, own]) => {
        const elsewhere = [...outside.keys()].filter((slot) => periodOf(slot >> 1) === period).length;
        const wished = Math.min(least - elsewhere, mostIn(compiled, doctor, own));
        return whole(period) && wished > 0 ? [{ choices: own, wished }] : [];
      });
    }
  });
}

function lastDayOf(month: string): string {
  const next = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)).toISOString().slice(0, 10);
  return addDays(next, -1);
}

import type { Objective } from './objective.ts';

/** Different doctors for the same cabinet, weekday and half: patients know who is there on Tuesday morning. */
export const turnover: Objective = {
  name: 'turnover',
  weight: 3,
  applies: () => true,
  build(program) {
    const { choices, cells, request } = program.compiled;
    const regular = new Map<string, number[]>();
    const firstWeekday = new Date(`${request.from}T00:00:00Z`).getUTCDay();
    for (const [index, { doctor, cell }] of choices.entries()) {
      const { cabinet, day, half } = cells[cell]!;
      const key = `${doctor} ${(day + firstWeekday) % 7} ${half} ${cabinet}`;
      regular.set(key, [...(regular.get(key) ?? []), index]);
    }
    const columns = [...regular.values()].map((own) => {
      const comes = program.follow((chosen) => Number(own.some((choice) => chosen[choice] === 1)), { whole: true });
      for (const choice of own)
        program.model.addRow(
          [
            [comes, 1],
            [choice, -1],
          ],
          0,
          1,
        );
      return comes;
    });
    return { constant: 0, terms: columns.map((column) => [column, 1] as const) };
  },
};

import type { Objective } from './objective.ts';

/** Doctors left with nothing although some half-day is open to them. */
export const idle: Objective = {
  name: 'idle',
  weight: 1,
  applies: () => true,
  build(program) {
    const columns = program.compiled.choicesOfDoctor
      .filter((own) => own.length > 0)
      .map((own) => {
        const none = program.follow((chosen) => Number(own.every((choice) => chosen[choice] === 0)));
        program.model.addRow([[none, 1], ...own.map((c) => [c, 1] as const)], 1, Number.POSITIVE_INFINITY);
        return none;
      });
    return { constant: 0, terms: columns.map((column) => [column, 1] as const) };
  },
};

import type { Objective } from './objective.ts';

/** Doctors wanted but not found, over all cells. */
export const missing: Objective = {
  name: 'missing',
  weight: 5,
  applies: () => true,
  build({ compiled: { cells, choices, choicesOfCell } }) {
    const short = cells.map(({ wanted }, k) => wanted >= choicesOfCell[k]!.filter((c) => choices[c]!.locked).length);
    return {
      constant: cells.reduce((sum, { wanted }, k) => sum + (short[k] ? wanted : 0), 0),
      terms: choices.flatMap(({ cell }, index) => (short[cell] ? [[index, -1] as const] : [])),
    };
  },
};

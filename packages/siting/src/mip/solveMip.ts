import loader, { type Highs } from 'highs';

/** A linear model to minimise, rows by compressed sparse rows. */
export interface MipModel {
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  readonly lower: Float64Array;
  /** 1 where a column must be a whole number. */
  readonly whole: Uint8Array;
  readonly rowStart: Int32Array;
  readonly rowColumn: Int32Array;
  readonly rowValue: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
}

export interface MipOrder {
  readonly seconds: number;
  /** A choice already known, to start from. */
  readonly start?: Float64Array;
  /** Asked often; `true` ends the search. */
  readonly stopped?: () => boolean;
  /** Solutions closer than this to the bound need no better proof. */
  readonly absoluteGap?: number;
}

export interface MipAnswer {
  /** Columns of the best solution met; absent when none was met or none exists. */
  readonly columns?: Float64Array;
  /** Nothing costs less than this; −Infinity when nothing was proved in time. */
  readonly bound: number;
  /** `true` when no solution exists at all. */
  readonly infeasible: boolean;
}

/** The package describes its CommonJS form; as a module the loader itself is the default export. */
const loadHighs = loader as unknown as () => Promise<Highs>;
let loading: Promise<Highs> | undefined;

/** Solves with HiGHS (MIT), one thread, the calling one: call it in a worker when somebody waits. */
export async function solveMip(model: MipModel, order: MipOrder): Promise<MipAnswer> {
  loading ??= loadHighs();
  const highs = await loading;
  const native = highs.createModel(modelData(highs, model));
  try {
    native.options.set({
      output_flag: false,
      time_limit: Math.max(0.05, order.seconds),
      mip_abs_gap: order.absoluteGap ?? 1e-6,
      mip_rel_gap: 0,
      mip_heuristic_effort: order.start ? 0.01 : 0.05,
    });
    if (order.start) native.setSolution({ colValue: order.start });
    native.run({
      [highs.constants.callbackType.mipInterrupt](event) {
        if (order.stopped?.()) event.interrupt();
      },
    });
    const { infeasible } = highs.constants.modelStatus;
    const feasible = Number(native.info.get('primal_solution_status')) === 2;
    const integer = model.whole.some((flag) => flag === 1);
    const optimal = native.getModelStatus() === highs.constants.modelStatus.optimal;
    const proven = integer
      ? Number(native.info.get('mip_dual_bound'))
      : optimal
        ? native.getObjectiveValue()
        : -Infinity;
    return {
      ...(feasible ? { columns: Float64Array.from(native.getSolution().colValue) } : {}),
      bound: Number.isFinite(proven) ? proven : -Infinity,
      infeasible: native.getModelStatus() === infeasible,
    };
  } finally {
    native.dispose();
  }
}

function modelData(highs: Highs, model: MipModel) {
  const { integer, continuous } = highs.constants.variableType;
  const bounded = (values: Float64Array) =>
    values.map((value) => (value === Infinity ? highs.infinity : value === -Infinity ? -highs.infinity : value));
  return {
    numCols: model.cost.length,
    numRows: model.rowLower.length,
    colCost: model.cost,
    colLower: model.lower,
    colUpper: bounded(model.upper),
    rowLower: bounded(model.rowLower),
    rowUpper: bounded(model.rowUpper),
    matrix: {
      format: 'csr' as const,
      numRows: model.rowLower.length,
      numCols: model.cost.length,
      starts: model.rowStart,
      indices: model.rowColumn,
      values: model.rowValue,
    },
    integrality: Array.from(model.whole, (flag) => (flag === 1 ? integer : continuous)),
  };
}

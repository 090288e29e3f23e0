import type { Highs, Model } from 'highs';
import { loadHighs } from '../../highs.ts';

/** A whole-number program that grows from stage to stage: each stage has its objective, then a row that keeps its value. */
export interface StagedModel {
  /** Columns so far. */
  columns(): number;
  /** Appends a column; its index. */
  addColumn(column?: ColumnRange): number;
  addRow(terms: Terms, least: number, most: number): void;
  /** Σ cost · column as small as possible. */
  minimise(cost: Terms, order: StageOrder): StageAnswer;
  dispose(): void;
}

export interface ColumnRange {
  readonly least?: number;
  /** 1 when absent. */
  readonly most?: number;
  readonly whole?: boolean;
}

/** Columns and their coefficients. */
export type Terms = readonly (readonly [column: number, coefficient: number])[];

export interface StageOrder {
  readonly seconds: number;
  /** A solution known, one value for each column, and its value. */
  readonly start?: { readonly point: Float64Array; readonly value: number };
  /** Look near the relaxation only: enough for a starting point, never a search to the end. */
  readonly roughly?: boolean;
  readonly seed?: number;
  readonly stopped?: (() => boolean) | undefined;
}

export interface StageAnswer {
  /** Better than the start; absent when nothing better was met. */
  readonly columns?: Float64Array;
  /** Nothing is below; not rounded. */
  readonly bound: number;
  /** No solution exists. */
  readonly infeasible: boolean;
}

/** Values are whole: a bound closer than this is a proof. */
const UNIT_GAP = 0.999;
const EPSILON = 1e-5;

/**
 * HiGHS (MIT), one thread, the calling one. The relaxation lives in a model of its own, so that each stage starts from the basis of
 * the one before. It is mostly whole already: what is whole in it is held first, which leaves a small program; only when that misses
 * the bound is the full program searched.
 */
export async function createStagedModel(): Promise<StagedModel> {
  const highs = await loadHighs();
  const lp = createHalf(highs, false);
  const mip = createHalf(highs, true);
  return {
    columns: () => lp.columns(),
    addColumn(range = {}) {
      mip.addColumn(range);
      return lp.addColumn(range);
    },
    addRow(terms, least, most) {
      lp.addRow(terms, least, most);
      mip.addRow(terms, least, most);
    },
    minimise,
    dispose() {
      lp.dispose();
      mip.dispose();
    },
  };

  function minimise(cost: Terms, { seconds, start, roughly, seed = 1, stopped }: StageOrder): StageAnswer {
    const until = performance.now() + seconds * 1000;
    const left = () => (until - performance.now()) / 1000;
    const relaxed = lp.run(cost, { seconds, seed, stopped });
    if (relaxed.infeasible) return { bound: Number.POSITIVE_INFINITY, infeasible: true };
    const target = Math.ceil(relaxed.bound - EPSILON);
    if (start && start.value <= target) return { bound: start.value, infeasible: false };
    let best: { readonly columns: Float64Array; readonly value: number } | undefined;
    for (const held of relaxed.columns ? (['all', 'ones'] as const) : []) {
      if (left() <= 0 || stopped?.()) break;
      const near = mip.near(relaxed.columns!, held, () => mip.run(cost, { seconds: left(), seed, stopped }));
      if (near.columns && near.value < (best ?? start ?? near).value + (best || start ? 0 : 1))
        best = { columns: near.columns, value: near.value };
      if (best && best.value <= target + EPSILON)
        return { columns: best.columns, bound: relaxed.bound, infeasible: false };
      if (roughly && best) break;
    }
    if (roughly || left() <= 0 || stopped?.())
      return { ...(best ? { columns: best.columns } : {}), bound: relaxed.bound, infeasible: false };
    const full = mip.run(cost, { seconds: left(), seed, stopped, start: best?.columns ?? start?.point });
    const columns = full.columns && full.value < (best?.value ?? Infinity) ? full.columns : best?.columns;
    return {
      ...(columns ? { columns } : {}),
      bound: Math.max(relaxed.bound, full.bound),
      infeasible: full.infeasible,
    };
  }
}

interface Run {
  readonly columns?: Float64Array;
  readonly value: number;
  readonly bound: number;
  readonly infeasible: boolean;
}

interface RunOrder {
  readonly seconds: number;
  readonly seed: number;
  readonly stopped: (() => boolean) | undefined;
  readonly start?: Float64Array | undefined;
}

/** One model in HiGHS, with or without whole columns; rows and columns wait until the next run. */
function createHalf(highs: Highs, whole: boolean) {
  const model = highs.createModel();
  model.options.set({ output_flag: false, mip_rel_gap: 0, mip_abs_gap: UNIT_GAP });
  const { integer, continuous } = highs.constants.variableType;
  const ranges: Required<ColumnRange>[] = [];
  const rows: Row[] = [];
  let sent = 0;
  const native = (value: number) =>
    value === Number.POSITIVE_INFINITY ? highs.infinity : value === Number.NEGATIVE_INFINITY ? -highs.infinity : value;
  return {
    columns: () => ranges.length,
    addColumn: ({ least = 0, most = 1, whole: integral = false }: ColumnRange) =>
      ranges.push({ least, most, whole: integral }) - 1,
    addRow: (terms: Terms, least: number, most: number) => void rows.push({ terms, least, most }),
    run,
    near,
    dispose: () => model.dispose(),
  };

  function flush(): void {
    const fresh = ranges.slice(sent);
    if (fresh.length > 0) {
      model.addVars(
        fresh.map(({ least }) => native(least)),
        fresh.map(({ most }) => native(most)),
      );
      if (whole)
        model.changeColsIntegrality(
          { kind: 'range', from: sent, to: ranges.length - 1 },
          fresh.map((range) => (range.whole ? integer : continuous)),
        );
      sent = ranges.length;
    }
    if (rows.length > 0) appendRows(model, rows.splice(0), sent, native);
  }

  function run(cost: Terms, { seconds, seed, stopped, start }: RunOrder): Run {
    flush();
    const costs = new Float64Array(sent);
    for (const [column, coefficient] of cost) costs[column]! += coefficient;
    if (sent > 0) model.changeColsCost({ kind: 'range', from: 0, to: sent - 1 }, costs);
    model.options.set({ time_limit: Math.max(0.02, seconds), random_seed: seed });
    if (start) model.setSolution({ colValue: start });
    model.zeroAllClocks();
    model.run({
      [highs.constants.callbackType.mipInterrupt](event) {
        if (stopped?.()) event.interrupt();
      },
    });
    const { optimal, infeasible } = highs.constants.modelStatus;
    const status = model.getModelStatus();
    const met = whole ? Number(model.info.get('primal_solution_status')) === 2 : status === optimal;
    const value = met ? model.getObjectiveValue() : Number.POSITIVE_INFINITY;
    const dual = whole ? Number(model.info.get('mip_dual_bound')) : value;
    return {
      ...(met ? { columns: Float64Array.from(model.getSolution().colValue) } : {}),
      value,
      bound: Number.isFinite(dual) && Math.abs(dual) < 1e20 ? dual : Number.NEGATIVE_INFINITY,
      infeasible: status === infeasible,
    };
  }

  /** Runs with the columns held that are whole in `point`: all of them, or those at 1. */
  function near(point: Float64Array, held: 'all' | 'ones', work: () => Run): Run {
    flush();
    const isWhole = (k: number) => ranges[k]!.whole && Math.abs(point[k]! - Math.round(point[k]!)) < EPSILON;
    const holds = ranges.map((_, k) => isWhole(k) && (held === 'all' || point[k]! > 0.5));
    const range = { kind: 'range', from: 0, to: sent - 1 } as const;
    const bound = (of: 'least' | 'most') =>
      Float64Array.from(ranges, (own, k) => (holds[k] ? Math.round(point[k]!) : native(own[of])));
    model.changeColsBounds(range, bound('least'), bound('most'));
    try {
      return work();
    } finally {
      model.changeColsBounds(
        range,
        Float64Array.from(ranges, ({ least }) => native(least)),
        Float64Array.from(ranges, ({ most }) => native(most)),
      );
    }
  }
}

interface Row {
  readonly terms: Terms;
  readonly least: number;
  readonly most: number;
}

function appendRows(model: Model, rows: readonly Row[], numCols: number, native: (value: number) => number): void {
  const starts = new Int32Array(rows.length + 1);
  for (const [k, { terms }] of rows.entries()) starts[k + 1] = starts[k]! + terms.length;
  const entries = rows.flatMap(({ terms }) => terms);
  model.addRows({
    lower: Float64Array.from(rows, ({ least }) => native(least)),
    upper: Float64Array.from(rows, ({ most }) => native(most)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols,
      starts,
      indices: Int32Array.from(entries, ([column]) => column),
      values: Float64Array.from(entries, ([, value]) => value),
    },
  });
}

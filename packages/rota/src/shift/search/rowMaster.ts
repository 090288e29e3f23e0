import type { Highs, Model } from 'highs';
import { loadHighs } from '../../highs.ts';
import type { CompiledInstance } from './compiledInstance.ts';
import type { PooledRow } from './rowPool.ts';

/** One row for each person out of a growing list, under- and over-cover paid: the master problem of column generation. */
export interface RowMaster {
  add(rows: readonly PooledRow[]): void;
  /** Rows so far. */
  count(): number;
  /** The linear relaxation over the rows so far. */
  relax(): RelaxedMaster;
  /** Whole rows only, among those that the last relaxation does not exclude; the roster found, if one was in time. */
  choose(order: ChooseOrder): { readonly cells?: Uint8Array; readonly proven: boolean };
  /** Rows with a share of their person in the last relaxation. */
  fractions(): readonly {
    readonly person: number;
    readonly index: number;
    readonly share: number;
    readonly row: PooledRow;
  }[];
  /** Makes a person take a row, until `free`. */
  fix(index: number): void;
  free(): void;
  dispose(): void;
}

export interface RelaxedMaster {
  readonly objective: number;
  /** What one more person on a cell is worth (negative: saves): `[day * kinds + kind]`. */
  readonly coverDual: Float64Array;
  readonly personDual: Float64Array;
}

export interface ChooseOrder {
  readonly seconds: number;
  /** Best roster known, to start from. */
  readonly start: Uint8Array;
  /** Rows dearer than this at the prices of the last relaxation are left out: penalty known less the relaxation loses nothing. */
  readonly reducedCost: number;
  /** At most so many rows, the cheapest first. */
  readonly mostRows: number;
  /** People who may change rows; everybody when absent. */
  readonly free?: ((person: number) => boolean) | undefined;
  readonly stopped?: (() => boolean) | undefined;
}

export async function createRowMaster(instance: CompiledInstance): Promise<RowMaster> {
  const highs = await loadHighs();
  const { days, kinds, people, source } = instance;
  const { cover } = source;
  const lineOf = new Int32Array(days * kinds).fill(-1);
  for (const [k, { day, shift }] of cover.entries()) lineOf[day * kinds + shift + 1] = people + k;
  const model = baseModel(highs, instance);
  const rows: PooledRow[] = [];
  const slack = cover.length * 2;
  const fixed: number[] = [];
  let reduced: Float64Array = new Float64Array();

  return {
    add(more) {
      for (const row of more) {
        addRow(model, row);
        rows.push(row);
      }
    },

    count: () => rows.length,

    relax() {
      model.run();
      const { rowDual, colDual } = model.getSolution();
      reduced = colDual.subarray(slack);
      const coverDual = new Float64Array(days * kinds);
      for (let cell = 0; cell < lineOf.length; cell++)
        if (lineOf[cell]! >= 0) coverDual[cell] = rowDual[lineOf[cell]!]!;
      return {
        objective: model.getObjectiveValue(),
        coverDual,
        personDual: Float64Array.from(rowDual.slice(0, people)),
      };
    },

    choose({ seconds, start, reducedCost, mostRows, free, stopped }) {
      const near = rows
        .map((row, k) => ({ row, cost: isPartOf(start, row) ? -1 : reduced[k]! }))
        .filter(({ row, cost }) => cost <= (free?.(row.person) === false ? -1 : reducedCost))
        .sort((a, b) => a.cost - b.cost);
      const whole = near.length <= mostRows;
      const kept = near.slice(0, mostRows).map(({ row }) => row);
      const small = baseModel(highs, instance);
      try {
        for (const row of kept) addRow(small, row);
        const { integer } = highs.constants.variableType;
        for (let k = 0; k < kept.length; k++) small.changeColIntegrality(slack + k, integer);
        small.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: 0, mip_abs_gap: 0.999 });
        small.setSolution({ colValue: pointOf(start, kept) });
        small.run({
          [highs.constants.callbackType.mipInterrupt](event) {
            if (stopped?.()) event.interrupt();
          },
        });
        const proven = whole && small.getModelStatus() === highs.constants.modelStatus.optimal;
        if (Number(small.info.get('primal_solution_status')) !== 2) return { proven };
        return { cells: cellsOf(small.getSolution().colValue, kept), proven };
      } finally {
        small.dispose();
      }
    },

    fractions() {
      const { colValue } = model.getSolution();
      return rows.flatMap((row, index) => {
        const share = colValue[slack + index]!;
        return share > 1e-6 ? [{ person: row.person, index, share, row }] : [];
      });
    },

    fix(index) {
      fixed.push(index);
      model.changeColBounds(slack + index, 1, 1);
    },

    free() {
      for (const index of fixed.splice(0)) model.changeColBounds(slack + index, 0, highs.infinity);
    },

    dispose: () => model.dispose(),
  };

  function linesOf({ person, cells }: PooledRow): number[] {
    const lines = [person];
    for (let day = 0; day < days; day++) {
      const line = lineOf[day * kinds + cells[day]!]!;
      if (line >= 0) lines.push(line);
    }
    return lines;
  }

  function addRow(target: Model, row: PooledRow): void {
    const lines = linesOf(row);
    target.addCol(row.requestCost, 0, highs.infinity, { indices: lines, values: lines.map(() => 1) });
  }

  function isPartOf(roster: Uint8Array, { person, cells }: PooledRow): boolean {
    for (let day = 0; day < days; day++) if (roster[person * days + day] !== cells[day]) return false;
    return true;
  }

  /** A roster as a point of the model, when all its rows are there. */
  function pointOf(roster: Uint8Array, among: readonly PooledRow[]): Float64Array {
    const colValue = new Float64Array(slack + among.length);
    const present = new Int32Array(cover.length);
    for (const [k, row] of among.entries()) {
      if (!isPartOf(roster, row)) continue;
      colValue[slack + k] = 1;
      for (const line of linesOf(row).slice(1)) present[line - people]!++;
    }
    for (const [k, { required }] of cover.entries()) {
      colValue[2 * k] = Math.max(0, required - present[k]!);
      colValue[2 * k + 1] = Math.max(0, present[k]! - required);
    }
    return colValue;
  }

  function cellsOf(colValue: ArrayLike<number>, among: readonly PooledRow[]): Uint8Array {
    const cells = new Uint8Array(people * days);
    for (const [k, row] of among.entries()) if (colValue[slack + k]! > 0.5) cells.set(row.cells, row.person * days);
    return cells;
  }
}

/** The lines of people and of cover, and the columns of under- and over-cover, two for each line of cover. */
function baseModel(highs: Highs, { people, source: { cover } }: CompiledInstance): Model {
  const model = highs.createModel();
  model.options.set({ output_flag: false });
  for (let person = 0; person < people; person++) model.addRow(1, 1, { indices: [], values: [] });
  for (const { required } of cover) model.addRow(required, required, { indices: [], values: [] });
  for (const [k, { underWeight, overWeight }] of cover.entries()) {
    model.addCol(underWeight, 0, highs.infinity, { indices: [people + k], values: [1] });
    model.addCol(overWeight, 0, highs.infinity, { indices: [people + k], values: [-1] });
  }
  return model;
}

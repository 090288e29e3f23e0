import type { MipModel } from './solveMip.ts';

/** Writes a model column by column, then row by row. */
export class MipBuilder {
  private readonly cost: number[] = [];
  private readonly lower: number[] = [];
  private readonly upper: number[] = [];
  private readonly whole: number[] = [];
  private readonly start: number[] = [0];
  private readonly column: number[] = [];
  private readonly value: number[] = [];
  private readonly rowLower: number[] = [];
  private readonly rowUpper: number[] = [];

  /** Adds a column and answers its index. */
  addColumn(cost: number, lower: number, upper: number, whole = false): number {
    this.lower.push(lower);
    this.upper.push(upper);
    this.whole.push(whole ? 1 : 0);
    return this.cost.push(cost) - 1;
  }

  /** lower ≤ Σ value · column ≤ upper. */
  addRow(lower: number, upper: number, entries: Iterable<readonly [column: number, value: number]>): void {
    for (const [column, value] of entries) {
      this.column.push(column);
      this.value.push(value);
    }
    this.start.push(this.column.length);
    this.rowLower.push(lower);
    this.rowUpper.push(upper);
  }

  get columns(): number {
    return this.cost.length;
  }

  build(): MipModel {
    return {
      cost: Float64Array.from(this.cost),
      lower: Float64Array.from(this.lower),
      upper: Float64Array.from(this.upper),
      whole: Uint8Array.from(this.whole),
      rowStart: Int32Array.from(this.start),
      rowColumn: Int32Array.from(this.column),
      rowValue: Float64Array.from(this.value),
      rowLower: Float64Array.from(this.rowLower),
      rowUpper: Float64Array.from(this.rowUpper),
    };
  }
}

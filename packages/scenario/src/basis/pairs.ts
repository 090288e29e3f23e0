import type { StepDecay } from '@maillage/access';
import type { TravelTable } from '@maillage/travel';
import { type Minutes, minutes } from '@maillage/units';
import type { ByteReader, ByteWriter } from './bytes.ts';

/**
 * The pairs within reach by class of weight, not by minute: for each origin the number of destinations, then one number for each,
 * `(gap to the destination before − 1) · classes + class`. When times are the same both ways only the later half is written.
 */
export function writePairs(writer: ByteWriter, table: TravelTable, decay: StepDecay): void {
  const symmetric = isSymmetric(table, decay);
  writer.varint(symmetric ? 1 : 0);
  const classes = decay.classes.length;
  const row: number[] = [];
  for (let from = 0; from < table.places; from++) {
    row.length = 0;
    let before = symmetric ? from : -1;
    for (let at = table.start[from]!; at < table.start[from + 1]!; at++) {
      const to = table.destination[at]!;
      const c = classOf(decay, table.minutes[at]!);
      if (c === undefined || to === from || (symmetric && to < from)) continue;
      row.push((to - before - 1) * classes + c);
      before = to;
    }
    writer.varint(row.length);
    for (const code of row) writer.varint(code);
  }
}

/** A table whose times stand for their class: each weight is that of the table that was written, bit for bit. */
export function readPairs(reader: ByteReader, places: number, decay: StepDecay): TravelTable {
  const symmetric = reader.varint() === 1;
  const written = readRows(reader, places, decay.classes.length, symmetric);
  const counts = new Uint32Array(places + 1);
  for (let from = 0; from < places; from++) {
    counts[from + 1]! += written.start[from + 1]! - written.start[from]! + 1;
    if (symmetric)
      for (let at = written.start[from]!; at < written.start[from + 1]!; at++) counts[written.to[at]! + 1]!++;
  }
  for (let i = 0; i < places; i++) counts[i + 1]! += counts[i]!;
  return fill(written, counts, places, decay, symmetric);
}

interface Rows {
  readonly start: Uint32Array;
  readonly to: Uint32Array;
  readonly class: Uint8Array;
}

function readRows(reader: ByteReader, places: number, classes: number, symmetric: boolean): Rows {
  const start = new Uint32Array(places + 1);
  let to = new Uint32Array(places * 16 + 16);
  let group = new Uint8Array(to.length);
  let at = 0;
  for (let from = 0; from < places; from++) {
    const count = reader.varint();
    if (at + count > to.length) {
      const [longer, groups] = [new Uint32Array(2 * (at + count)), new Uint8Array(2 * (at + count))];
      longer.set(to);
      groups.set(group);
      [to, group] = [longer, groups];
    }
    let before = symmetric ? from : -1;
    for (let k = 0; k < count; k++) {
      const code = reader.varint();
      before += Math.floor(code / classes) + 1;
      if (before >= places) throw new RangeError(`Got destination ${before} when expected under ${places}.`);
      to[at] = before;
      group[at++] = code % classes;
    }
    start[from + 1] = at;
  }
  return { start, to, class: group };
}

/** Rows come in order: when row `i` is reached, all earlier places have already written themselves into it. */
function fill(rows: Rows, start: Uint32Array, places: number, decay: StepDecay, symmetric: boolean): TravelTable {
  const next = start.slice();
  const destination = places <= 65_536 ? new Uint16Array(start[places]!) : new Uint32Array(start[places]!);
  const times = new Float32Array(start[places]!);
  const timeOf = middles(decay);
  const put = (from: number, to: number, time: number) => {
    const at = next[from]!++;
    destination[at] = to;
    times[at] = time;
  };
  for (let from = 0; from < places; from++) {
    let itself = false;
    for (let at = rows.start[from]!; at < rows.start[from + 1]!; at++) {
      const to = rows.to[at]!;
      if (!itself && to > from) {
        put(from, from, 0);
        itself = true;
      }
      put(from, to, timeOf[rows.class[at]!]!);
      if (symmetric) put(to, from, timeOf[rows.class[at]!]!);
    }
    if (!itself) put(from, from, 0);
  }
  return { places, reach: decay.reach, start, destination, minutes: times };
}

/** A time inside each class. */
function middles({ classes }: StepDecay): number[] {
  return classes.map(({ upTo }, c) => minutes(((classes[c - 1]?.upTo ?? 0) + upTo) / 2));
}

/** The last class holds its upper end. */
function classOf({ classes, reach }: StepDecay, time: number): number | undefined {
  const c = classes.findIndex(({ upTo }) => (time as Minutes) < upTo);
  if (c >= 0) return c;
  return time === reach ? classes.length - 1 : undefined;
}

/** Whether every pair within reach has the same class both ways. */
function isSymmetric(table: TravelTable, decay: StepDecay): boolean {
  const classes = new Map<number, number>();
  const { places } = table;
  for (let from = 0; from < places; from++) {
    for (let at = table.start[from]!; at < table.start[from + 1]!; at++) {
      const to = table.destination[at]!;
      const c = classOf(decay, table.minutes[at]!);
      if (c === undefined || to === from) continue;
      const back = to * places + from;
      if (classes.get(back) === c) classes.delete(back);
      else classes.set(from * places + to, c);
    }
  }
  return classes.size === 0;
}

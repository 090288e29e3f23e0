import { professionParameters } from '@maillage/access';
import type { Basis } from '../baseline.ts';
import { ByteWriter } from './bytes.ts';
import { writeColumn } from './column.ts';
import { writePairs } from './pairs.ts';

/** A basis with what the interface shows of its places. */
export interface NamedBasis extends Basis {
  readonly names: readonly string[];
  /** Degrees, to 1e-4 (some 10 metres). */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
}

export const BASIS_FORMAT = 'maillage-basis-1';

/**
 * One file for the browser: format, profession, columns, and the pairs within reach by class of weight. Read again it gives the
 * same arrays and the same weights, bit for bit, so that a browser computes what the server does. Positions are rounded.
 */
export function encodeBasis(basis: NamedBasis): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  const { profession, unit, year, registerYear, scale, thresholds, codes } = basis;
  writer.text(JSON.stringify({ format: BASIS_FORMAT, profession, unit, year, registerYear, scale, thresholds }));
  writer.varint(codes.length);
  writer.text(codes.join('\n'));
  writer.text(basis.names.join('\n'));
  const rounded = (degrees: Float64Array) => degrees.map((value) => Math.round(value * 1e4) / 1e4);
  for (const column of [basis.people, basis.demand, basis.access, basis.supply, rounded(basis.lon), rounded(basis.lat)])
    writeColumn(writer, column);
  writePairs(writer, basis.kernel.table, professionParameters[profession].decay);
  return writer.finish();
}

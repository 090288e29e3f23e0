import type { ByteReader, ByteWriter } from './bytes.ts';

/** Digits after the point that are tried before a column is written as it is. */
const MOST_DIGITS = 6;
const AS_IT_IS = 255;

/**
 * A column of numbers, given back bit for bit (NaN as NaN): as integers when some power of ten makes them so (published values
 * have few digits), else 8 bytes each.
 */
export function writeColumn(writer: ByteWriter, values: Float64Array): void {
  const digits = fewestDigits(values);
  writer.varint(digits ?? AS_IT_IS);
  if (digits === undefined) for (const value of values) writer.float(value);
  else
    for (const value of values) writer.varint(Number.isNaN(value) ? 0 : 1 + zigzag(Math.round(value * 10 ** digits)));
}

export function readColumn(reader: ByteReader, length: number): Float64Array {
  const digits = reader.varint();
  if (digits === AS_IT_IS) return Float64Array.from({ length }, () => reader.float());
  const power = 10 ** digits;
  return Float64Array.from({ length }, () => {
    const code = reader.varint();
    return code === 0 ? Number.NaN : unzigzag(code - 1) / power;
  });
}

function fewestDigits(values: Float64Array): number | undefined {
  for (let digits = 0; digits <= MOST_DIGITS; digits++) {
    const power = 10 ** digits;
    if (values.every((value) => Number.isNaN(value) || isWhole(value, power))) return digits;
  }
  return undefined;
}

/** −0 would come back as 0. */
const isWhole = (value: number, power: number): boolean =>
  Math.abs(value * power) < 2 ** 40 && Object.is(Math.round(value * power) / power, value);

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (code: number): number => (code % 2 === 0 ? code / 2 : -(code + 1) / 2);

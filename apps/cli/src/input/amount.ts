import type { InputProblem } from './inputProblem.ts';

/** A number of at least 0, or `undefined` with its problem told. A decimal comma is understood. */
export function amountOf(
  value: string,
  where: { readonly file: string; readonly line: number; readonly column: string },
  problems: InputProblem[],
): number | undefined {
  const number = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+-]?\d+)?$/.test(value)
    ? Number(value.replace(',', '.'))
    : Number.NaN;
  if (!Number.isFinite(number)) problems.push({ code: 'number/invalid', ...where, value });
  else if (number < 0) problems.push({ code: 'number/negative', ...where, value });
  else return number;
  return undefined;
}

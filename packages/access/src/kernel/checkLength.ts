/** A caller's mistake: an array of another length than the places of the table. */
export function checkLength(what: string, values: ArrayLike<unknown>, expected: number): void {
  if (values.length !== expected) throw new RangeError(`Got ${values.length} ${what} when expected ${expected}.`);
}

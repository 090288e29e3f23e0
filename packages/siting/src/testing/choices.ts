/** Every way to take `p` of `n`, for oracles on small cases. */
export function* choicesOf(n: number, p: number, from = 0): Generator<number[]> {
  if (p === 0) {
    yield [];
    return;
  }
  for (let first = from; first <= n - p; first++)
    for (const rest of choicesOf(n, p - 1, first + 1)) yield [first, ...rest];
}

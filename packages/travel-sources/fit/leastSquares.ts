/** β minimising Σ wᵢ (yᵢ − xᵢ·β)² + Σ ridgeₖ βₖ²; normal equations, Cholesky. Rows of equal length. */
export function leastSquares(
  rows: readonly (readonly number[])[],
  values: readonly number[],
  weights: readonly number[],
  ridge: readonly number[] = [],
): number[] {
  const size = rows[0]!.length;
  const matrix = Array.from({ length: size }, (_, k) =>
    Array.from({ length: size }, (_, l) => (k === l ? (ridge[k] ?? 1e-9) : 0)),
  );
  const right = new Array<number>(size).fill(0);
  rows.forEach((row, i) => {
    for (let k = 0; k < size; k++) {
      const weighted = weights[i]! * row[k]!;
      if (weighted === 0) continue;
      right[k]! += weighted * values[i]!;
      for (let l = 0; l <= k; l++) matrix[k]![l]! += weighted * row[l]!;
    }
  });
  return solve(matrix, right);
}

/** Solves a symmetric positive definite system given by its lower triangle, which is overwritten by its factor. */
function solve(a: number[][], b: number[]): number[] {
  const size = b.length;
  for (let k = 0; k < size; k++) {
    for (let l = 0; l <= k; l++) {
      let sum = a[k]![l]!;
      for (let m = 0; m < l; m++) sum -= a[k]![m]! * a[l]![m]!;
      a[k]![l] = k === l ? Math.sqrt(sum) : sum / a[l]![l]!;
    }
  }
  const forward = b.slice();
  for (let k = 0; k < size; k++) {
    for (let m = 0; m < k; m++) forward[k]! -= a[k]![m]! * forward[m]!;
    forward[k]! /= a[k]![k]!;
  }
  for (let k = size - 1; k >= 0; k--) {
    for (let m = k + 1; m < size; m++) forward[k]! -= a[m]![k]! * forward[m]!;
    forward[k]! /= a[k]![k]!;
  }
  return forward;
}

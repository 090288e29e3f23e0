import { checkLength } from '../kernel/checkLength.ts';

/** Pearson's correlation of two series, each pair counted by its weight; NaN when one of them does not vary. */
export function pearson(x: Float64Array, y: Float64Array, weight: Float64Array = x.map(() => 1)): number {
  checkLength('second values', y, x.length);
  checkLength('weights', weight, x.length);
  let total = 0;
  let meanX = 0;
  let meanY = 0;
  for (let i = 0; i < x.length; i++) {
    total += weight[i]!;
    meanX += weight[i]! * x[i]!;
    meanY += weight[i]! * y[i]!;
  }
  meanX /= total;
  meanY /= total;
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    xy += weight[i]! * (x[i]! - meanX) * (y[i]! - meanY);
    xx += weight[i]! * (x[i]! - meanX) ** 2;
    yy += weight[i]! * (y[i]! - meanY) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}

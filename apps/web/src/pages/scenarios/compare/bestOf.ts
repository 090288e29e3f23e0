/** Position of the one value that is better than all others; `undefined` when the best is shared. */
export function bestOf(values: readonly number[], better: 'high' | 'low'): number | undefined {
  const best = better === 'high' ? Math.max(...values) : Math.min(...values);
  const at = values.indexOf(best);
  return values.length > 1 && values.lastIndexOf(best) === at ? at : undefined;
}

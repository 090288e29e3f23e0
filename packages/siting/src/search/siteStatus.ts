/** Which sites are decided from the start: 1 open, −1 closed, 0 free. */
export function siteStatus(problem: {
  readonly sites: number;
  readonly open?: readonly number[];
  readonly closed?: readonly number[];
}): Int8Array {
  const status = new Int8Array(problem.sites);
  for (const site of problem.closed ?? []) status[site] = -1;
  for (const site of problem.open ?? []) status[site] = 1;
  return status;
}

import type { Reading } from '../dataSet.ts';
import type { Cell } from '../store.ts';

/** Every row that a reading writes (into one table, or all), as objects by column. Reading them completes the problems. */
export async function rowsOf(reading: Reading, table?: string): Promise<Record<string, Cell>[]> {
  const rows: Record<string, Cell>[] = [];
  for (const write of reading.writes)
    for await (const batch of write.batches)
      if (table === undefined || write.table === table)
        for (const row of batch) rows.push(Object.fromEntries(write.columns.map((column, k) => [column, row[k]!])));
  return rows;
}

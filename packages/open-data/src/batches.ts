import type { Row } from './store.ts';

/** Rows in batches of a few thousand. */
export function* inBatches(rows: Iterable<Row>, size = 5000): Generator<Row[]> {
  let batch: Row[] = [];
  for (const row of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** The same for rows that come one after the other from a file. */
export async function* streamInBatches(rows: AsyncIterable<Row>, size = 5000): AsyncGenerator<Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

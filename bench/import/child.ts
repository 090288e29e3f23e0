import { createReferenceStore } from '@maillage/database';
import { findDataSet, importFiles } from '@maillage/open-data';
import pg from 'pg';

/** Imports one directory file and prints rows, seconds and the peak of resident memory. */
const [url, file] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 2 });
const start = performance.now();
const outcome = await importFiles(findDataSet('rpps')!, file!, { store: createReferenceStore(pool) });
await pool.end();
if (outcome.outcome !== 'imported') throw new Error(JSON.stringify(outcome).slice(0, 2000));
const peakMB = Math.round(process.resourceUsage().maxRSS / 1000);
console.log(JSON.stringify({ rows: outcome.record.rows, seconds: (performance.now() - start) / 1000, peakMB }));

import type { Command } from 'commander';
import { onDatabase } from '../host/onDatabase.ts';

/** `maillage restore FILE`: all or nothing; exit code 2 with every reason when the file is not whole. */
export function registerRestore(program: Command): void {
  program
    .command('restore <file>')
    .description('put what a backup holds in place of what the database holds: all of it, or nothing')
    .option('--json', 'one JSON object on stdout')
    .action(async (file: string, { json }: { json?: true }) => {
      const { BadBackup, restore } = await import('@maillage/database');
      try {
        const { tables, createdAt } = await onDatabase('restore', (database) => restore(database, file));
        const rows = tables.reduce((sum, table) => sum + table.rows, 0);
        if (json) console.log(JSON.stringify({ file, createdAt, tables: tables.length, rows }));
        else console.log(`${file}: ${rows} rows of ${tables.length} tables, as they were on ${createdAt}`);
      } catch (error) {
        if (!(error instanceof BadBackup)) throw error;
        console.error(error.message);
        if (json) console.log(JSON.stringify({ problems: error.problems }));
        process.exitCode = 2;
      }
    });
}

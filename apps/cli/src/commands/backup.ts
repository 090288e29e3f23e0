import type { Command } from 'commander';
import { onDatabase } from '../host/onDatabase.ts';

/** `maillage backup FILE`, while the server runs or not. */
export function registerBackup(program: Command): void {
  program
    .command('backup <file>')
    .description('write everything that the database holds into one file (tar); a running server goes on')
    .option('--json', 'one JSON object on stdout')
    .action(async (file: string, { json }: { json?: true }) => {
      const { backup } = await import('@maillage/database');
      const { tables, createdAt } = await onDatabase('backup', (database) => backup(database, file));
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
      if (json) console.log(JSON.stringify({ file, createdAt, tables: tables.length, rows, bytes }));
      else console.log(`${file}: ${rows} rows of ${tables.length} tables, ${(bytes / 1e6).toFixed(1)} MB`);
    });
}

import type { Command } from 'commander';

/** `maillage serve`: the same as npm start, without installing or building. */
export function registerServe(program: Command): void {
  program
    .command('serve')
    .description('start the server; settings come from the environment (docs/running.md)')
    .option('--port <number>', 'the port; without it PORT, else the next free one from 4180')
    .option('--data <folder>', 'the data folder; without it MAILLAGE_DATA_FOLDER, else ./data of the project')
    .action(async ({ port, data }: { port?: string; data?: string }) => {
      const env = { ...process.env };
      if (port !== undefined) env['PORT'] = port;
      if (data !== undefined) env['MAILLAGE_DATA_FOLDER'] = data;
      const { runServer } = await import('@maillage/server');
      await runServer(env);
    });
}

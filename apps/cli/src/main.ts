#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { registerAccess } from './commands/access.ts';
import { registerBackup } from './commands/backup.ts';
import { registerData } from './commands/data.ts';
import { registerOrganisation } from './commands/organisation.ts';
import { registerProjection } from './commands/projection.ts';
import { registerRestore } from './commands/restore.ts';
import { registerRota } from './commands/rota.ts';
import { registerRounds } from './commands/rounds.ts';
import { registerServe } from './commands/serve.ts';
import { registerSiting } from './commands/siting.ts';
import { registerTravel } from './commands/travel.ts';

/** Every command of `maillage`: one file each, one line here. */
const commands = [
  registerServe,
  registerBackup,
  registerRestore,
  registerOrganisation,
  registerAccess,
  registerData,
  registerProjection,
  registerTravel,
  registerSiting,
  registerRounds,
  registerRota,
];

const program = new Command('maillage')
  .description('Access to care in French territories: the methods and the host, from the command line.')
  .exitOverride()
  .showHelpAfterError();
for (const register of commands) register(program);

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = error instanceof CommanderError ? usage(error) : failure(error as Error);
}

/** Help and version end well; a command typed wrongly is bad input. commander has said what. */
function usage({ exitCode }: CommanderError): number {
  return exitCode === 0 ? 0 : 2;
}

function failure(error: Error): number {
  console.error(`maillage: ${error.message}`);
  if (process.env['MAILLAGE_LOG'] === 'debug') console.error(error);
  return 1;
}

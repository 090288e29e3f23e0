import type { OrganisationKind } from '@maillage/database';
import { Argument, type Command } from 'commander';
import { onDatabase } from '../host/onDatabase.ts';

const KINDS: readonly OrganisationKind[] = ['cpts', 'epci', 'departement', 'ars', 'practice'];

/** `maillage organisation add`: whoever runs the host opens an organisation for its first coordinator. */
export function registerOrganisation(program: Command): void {
  program
    .command('organisation')
    .description('organisations of this host')
    .command('add <name>')
    .description('open an organisation; the person of the address coordinates it and signs in by a link in a mail')
    .addArgument(new Argument('<kind>').choices(KINDS))
    .argument('<email>')
    .option('--json', 'one JSON object on stdout')
    .action(async (name: string, kind: OrganisationKind, email: string, { json }: { json?: true }) => {
      const { addOrganisation } = await import('@maillage/server');
      const id = await onDatabase('organisation add', (database) => addOrganisation(database, name, kind, email));
      console.log(
        json
          ? JSON.stringify({ id, name, kind, coordinator: email })
          : `${name} (${kind}) is open; ${email} coordinates it.`,
      );
    });
}

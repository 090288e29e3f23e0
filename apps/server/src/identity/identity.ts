import { type Actor, type Database, derivedSecret, ROLES, secretOf, withRequest } from '@maillage/database';
import { sql } from 'kysely';
import type { Mailer } from '../mail/mailer.ts';
import type { Settings } from '../settings.ts';
import { type Auth, createAuth } from './auth.ts';

/** Who is asking: accounts, sessions and the organisation each person acts in. */
export interface Identity {
  /** The accounts as served at one address; in production there is one, in development localhost and 127.0.0.1. */
  at(origin: string): Auth;
  person(headers: Headers): Promise<Person | undefined>;
  /** The person of the session, in the organisation they chose (header or cookie `organisation`), or their first. */
  actor(headers: Headers, chosen: string | undefined): Promise<Actor>;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export function createIdentity(parts: { database: Database; mailer: Mailer; settings: Settings }): Identity {
  const { database, settings } = parts;
  const secret = derivedSecret(settings.secret ?? secretOf(settings.dataFolder, 'secret'), 'sessions');
  const auths = new Map<string, Auth>();
  const at = (origin: string) => {
    const auth = auths.get(origin) ?? createAuth(origin, { ...parts, secret });
    if (auths.size < 16) auths.set(origin, auth); // development only: a Host header cannot fill the memory
    return auth;
  };
  const person = async (headers: Headers) =>
    (await at(settings.publicUrl ?? ANY_ORIGIN).api.getSession({ headers }))?.user;
  return {
    at,
    person,
    async actor(headers, chosen) {
      const who = await person(headers);
      return who ? { person: who.id, ...(await place(database, who.id, chosen)) } : {};
    },
  };
}

/** Reading a session needs no address. */
const ANY_ORIGIN = 'http://127.0.0.1';

/** The organisation and the role in which a person acts: the most able role of the chosen organisation, else of the first. */
async function place(
  database: Database,
  person: string,
  chosen: string | undefined,
): Promise<Pick<Actor, 'organisation' | 'role'>> {
  const held = await withRequest(database.app, { person }, (tx) =>
    tx
      .selectFrom('membership')
      .select(['organisation', 'role'])
      .where('person', '=', person)
      .orderBy(sql`organisation::text = ${chosen ?? ''}`, 'desc')
      .orderBy('since')
      .orderBy('organisation')
      .execute(),
  );
  const organisation = held[0]?.organisation;
  const roles = held.filter((membership) => membership.organisation === organisation).map(({ role }) => role);
  return { organisation, role: ROLES.find((role) => roles.includes(role)) };
}

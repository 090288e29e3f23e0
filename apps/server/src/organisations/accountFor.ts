import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** The account of an address, made when it has none: whoever opens a sign-in link sent there finds it. Returns its id. */
export async function accountFor(identityPool: pg.Pool, email: string, name: string = email): Promise<string> {
  await identityPool.query(
    `insert into "user" (id, name, email, "emailVerified") values ($1, $2, $3, false) on conflict (email) do nothing`,
    [randomUUID(), name, email],
  );
  const { rows } = await identityPool.query<{ id: string }>('select id from "user" where email = $1', [email]);
  return rows[0]!.id;
}

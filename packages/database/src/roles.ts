import pg from 'pg';
import { derivedSecret } from './secret.ts';

/** Logins of the host besides the owner; none may bypass row-level security. */
export const LOGINS = {
  /** Every request of a person: sees what the policies let `withRequest` see. */
  app: 'maillage_app',
  /** Accounts, sessions and sign-in links; sees nothing else. */
  identity: 'maillage_identity',
} as const;

export type Login = keyof typeof LOGINS;

/** Creates the logins that do not open yet with the password that this host derives. Needs CREATEROLE. */
export async function createLogins(owner: pg.Pool, ownerUrl: string): Promise<void> {
  for (const login of Object.keys(LOGINS) as Login[]) {
    if (await opens(loginUrl(ownerUrl, login))) continue;
    await owner.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = '${LOGINS[login]}') then create role ${LOGINS[login]}; end if;
      exception when duplicate_object or unique_violation then null; end $$;
      alter role ${LOGINS[login]} with login password '${loginPassword(ownerUrl, login)}'`);
  }
}

/** A login that somebody gave more than it needs would see every organisation: refuse to start with it. */
export async function refusePowerfulLogins(owner: pg.Pool): Promise<void> {
  const { rows } = await owner.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls)',
    [Object.values(LOGINS)],
  );
  if (rows.length === 0) return;
  const names = rows.map(({ rolname }) => rolname).join(', ');
  throw new Error(
    `The PostgreSQL roles ${names} may bypass row-level security. Take SUPERUSER and BYPASSRLS from them, then start again.`,
  );
}

/** The owner's address with the login's name and password. */
export function loginUrl(ownerUrl: string, login: Login): string {
  const url = new URL(ownerUrl);
  url.username = LOGINS[login];
  url.password = loginPassword(ownerUrl, login);
  return url.href;
}

function loginPassword(ownerUrl: string, login: Login): string {
  return derivedSecret(process.env['MAILLAGE_SECRET'] ?? new URL(ownerUrl).password, LOGINS[login]);
}

async function opens(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

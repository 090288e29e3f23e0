import { type Kysely, sql } from 'kysely';

/** Public data: everybody reads it, only the owner (an import) writes it. */
export async function publicReference(db: Kysely<unknown>, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    const name = sql.table(table);
    await sql`alter table ${name} enable row level security`.execute(db);
    await sql`create policy everybody_reads on ${name} for select to maillage_app using (true)`.execute(db);
    await sql`grant select on ${name} to maillage_app`.execute(db);
  }
}

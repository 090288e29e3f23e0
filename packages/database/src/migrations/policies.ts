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

/** The tables there are so far, by name. */
export async function tablesSoFar(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely\\_%' order by 1`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

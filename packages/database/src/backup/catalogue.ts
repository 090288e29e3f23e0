import type pg from 'pg';

/** Our tables: everything but the job queue's and the migrations' own. */
export interface TableShape {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The tables of our schemas, each after those it refers to; generated columns left out. */
export async function ourTables(client: pg.ClientBase): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape & { refersTo: string[] }>(`
    select format('%I.%I', n.nspname, c.relname) as table,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select format('%I.%I', fn.nspname, f.relname) from pg_constraint k
        join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as "refersTo"
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'identity') and c.relkind = 'r' and c.relname not like 'kysely\\_%'
    order by 1`);
  const placed = new Set<string>();
  const sorted: TableShape[] = [];
  while (sorted.length < rows.length) {
    const next = rows.filter(
      ({ table, refersTo }) => !placed.has(table) && refersTo.every((other) => placed.has(other)),
    );
    if (next.length === 0) throw new Error('Some tables refer to each other in a circle.');
    for (const { table, columns } of next) {
      placed.add(table);
      sorted.push({ table, columns });
    }
  }
  return sorted;
}

export async function appliedMigrations(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name');
  return rows.map(({ name }) => name);
}

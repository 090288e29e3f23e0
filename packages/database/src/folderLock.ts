import pg from 'pg';

/** Held for as long as a process owns the database; PostgreSQL itself gives it back when that process dies, however it dies. */
export interface FolderLock {
  release(): Promise<void>;
}

/**
 * Takes the lock of a cluster, or says who holds it. `holder` is shown to whoever comes second (63 characters at most);
 * `revive` brings the server back when it died while we held the lock.
 */
export async function takeFolderLock(
  url: string,
  holder: string,
  revive: () => Promise<void>,
): Promise<FolderLock | { heldBy: string }> {
  let client = await connect(url, holder);
  if (!(await tryLock(client))) {
    const heldBy = await currentHolder(client);
    await client.end();
    return { heldBy };
  }
  let released = false;
  watch(client);
  return {
    async release() {
      released = true;
      await client.end().catch(() => {});
    },
  };

  /** PostgreSQL restarts by itself after a crash of one of its processes, and with our help otherwise: take the lock again. */
  function watch(connection: pg.Client): void {
    connection.once('end', () => released || setTimeout(retake, 500).unref());
  }
  async function retake(): Promise<void> {
    if (released) return;
    try {
      await revive();
      client = await connect(url, holder);
      await tryLock(client);
      watch(client);
    } catch {
      if (!released) setTimeout(retake, 2_000).unref();
    }
  }
}

const KEY = 'hashtext($$maillage host$$)';

async function connect(url: string, holder: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: holder.slice(0, 63), keepAlive: true });
  client.on('error', () => {}); // 'end' follows, and decides
  await client.connect();
  return client;
}

async function tryLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>(`select pg_try_advisory_lock(${KEY}) as taken`);
  return rows[0]!.taken;
}

async function currentHolder(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ application_name: string }>(
    `select application_name from pg_stat_activity join pg_locks using (pid)
     where locktype = 'advisory' and granted and objid = (${KEY}::bigint & 4294967295)::oid limit 1`,
  );
  return rows[0]?.application_name ?? 'another process';
}

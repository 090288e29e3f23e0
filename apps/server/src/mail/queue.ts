import type { Database } from '@maillage/database';
import { PgBoss } from 'pg-boss';

export const QUEUE = 'mail';

/** The queue of work shared by every host of the database; its tables live in the schema `pgboss`. */
export async function startQueue(database: Database, log: (error: Error) => void): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => database.ownerPool.query(text, values as unknown[]) },
    cronMonitorIntervalSeconds: 30,
  });
  boss.on('error', log);
  return boss.start();
}

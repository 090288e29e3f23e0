export { backup } from './backup/backup.ts';
export type { Manifest } from './backup/manifest.ts';
export { BadBackup, restore } from './backup/restore.ts';
export { type Database, type DatabaseOptions, DataFolderInUse, startDatabase } from './database.ts';
export * from './ledger/index.ts';
export * from './reference/index.ts';
export { derivedSecret, secretOf } from './secret.ts';
export * from './tables.ts';
export { type Actor, withRequest } from './withRequest.ts';

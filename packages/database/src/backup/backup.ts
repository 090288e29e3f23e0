import { createHash } from 'node:crypto';
import { createWriteStream, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Database } from '../database.ts';
import { appliedMigrations, ourTables, type TableShape } from './catalogue.ts';
import { MANIFEST, type Manifest, type TableFile } from './manifest.ts';
import { writeTar } from './tar.ts';

/**
 * Writes every row of one moment into one tar file: a manifest with checksums, and each table as gzipped COPY text. The
 * server goes on meanwhile. Secrets of the data folder are not in it: keep them apart, as you keep the keys of a safe.
 */
export async function backup({ ownerPool, server }: Database, file: string): Promise<Manifest> {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-backup-'));
  const client = await ownerPool.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    const tables: TableFile[] = [];
    for (const shape of await ourTables(client)) tables.push(await copyTable(client, folder, shape));
    const manifest: Manifest = {
      format: 'maillage-backup-1',
      createdAt: new Date().toISOString(),
      postgres: server.version,
      migrations: await appliedMigrations(client),
      tables,
      sequences: await sequences(client),
    };
    await client.query('commit');
    writeFileSync(join(folder, MANIFEST), JSON.stringify(manifest, null, 1));
    await writeTar(
      `${file}.partial`,
      [MANIFEST, ...tables.map((table) => table.file)].map((name) => ({ name, path: join(folder, name) })),
    );
    renameSync(`${file}.partial`, file);
    return manifest;
  } finally {
    client.release(true);
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${file}.partial`, { force: true });
  }
}

async function copyTable(client: pg.PoolClient, folder: string, { table, columns }: TableShape): Promise<TableFile> {
  const file = `${table.replaceAll('"', '')}.copy.gz`;
  const hash = createHash('sha256');
  let [rows, bytes] = [0, 0];
  const list = columns.map((column) => `"${column}"`).join(', ');
  await pipeline(
    client.query(copyTo(`copy ${table} (${list}) to stdout`)),
    async function* counted(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        for (const byte of chunk) if (byte === 10) rows += 1; // COPY text writes a line feed inside a value as \n
        yield chunk;
      }
    },
    createGzip({ level: 4 }),
    async function* measured(chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    },
    createWriteStream(join(folder, file)),
  );
  return { table, columns, file, rows, bytes, sha256: hash.digest('hex') };
}

async function sequences(client: pg.PoolClient): Promise<{ name: string; value: string }[]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences
     where schemaname in ('public', 'identity') and last_value is not null`,
  );
  return rows;
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';

/** A benchmark whose rows are not times: its own columns, kept and printed as `report` does. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** What a reader needs to know about the run; one paragraph each. */
  readonly notes: readonly string[];
}

/** Prints the table, and keeps it in `bench/results` as JSON and Markdown with the machine and the date. */
export function reportTable(name: string, { head, rows, notes }: Table): void {
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()}, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  const lines = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const text = [`# ${name}`, `${date}, ${machine}.`, ...notes, lines.join('\n')].join('\n\n');
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, `${name}.json`),
    `${JSON.stringify({ name, date, machine, notes, head, rows }, undefined, 2)}\n`,
  );
  writeFileSync(join(folder, `${name}.md`), `${text}\n`);
  console.log(`${text}\n`);
}

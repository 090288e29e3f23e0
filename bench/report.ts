import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import type { Timing } from './measure.ts';

/** One line of a benchmark. */
export interface Figure {
  readonly what: string;
  /** Milliseconds; absent when the row has something else to say. */
  readonly timing?: Timing;
  /** Target in milliseconds, and which figure it binds. */
  readonly target?: { readonly milliseconds: number; readonly of: 'median' | 'p99' };
  /** Median over the median of the row that the benchmark compares with. */
  readonly ratio?: number;
  readonly note?: string;
}

/** Prints the table, and keeps it in `bench/results` as JSON and Markdown with the machine and the date. */
export function report(name: string, figures: readonly Figure[]): void {
  const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${release()}, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  const table = markdownTable(figures);
  const folder = join(import.meta.dirname, 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify({ name, date, machine, figures }, undefined, 2)}\n`);
  writeFileSync(join(folder, `${name}.md`), `# ${name}\n\n${date}, ${machine}.\n\n${table}\n`);
  console.log(`${name}, ${date}, ${machine}\n\n${table}\n`);
}

function markdownTable(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, timing, target, ratio, note }) => [
    what,
    timing ? milliseconds(timing.best) : '',
    timing ? milliseconds(timing.median) : '',
    timing ? milliseconds(timing.p99) : '',
    target
      ? `${target.of} ≤ ${target.milliseconds}${timing && timing[target.of] > target.milliseconds ? ' ✗' : ' ✓'}`
      : '',
    ratio === undefined ? '' : `× ${ratio < 10 ? ratio.toFixed(2) : Math.round(ratio)}`,
    note ?? '',
  ]);
  const head = ['what', 'best ms', 'median ms', 'p99 ms', 'target ms', 'ratio', 'note'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function milliseconds(value: number): string {
  return value < 0.1 ? value.toFixed(4) : value < 10 ? value.toFixed(2) : Math.round(value).toString();
}

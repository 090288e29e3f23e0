import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registerAccess } from './access.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-access-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
  process.exitCode = 0;
});

async function compute(files: Record<'demand' | 'supply' | 'times', string>, ...more: string[]) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, `${name}.csv`), text);
  const out = vi.spyOn(console, 'log').mockImplementation(() => {});
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const program = new Command();
  registerAccess(program);
  const inputs = Object.keys(files).flatMap((name) => [`--${name}`, join(folder, `${name}.csv`)]);
  const args = ['access', 'compute', ...inputs, '--out', join(folder, 'a.csv'), ...more];
  await program.parseAsync(args, { from: 'user' });
  return { out: out.mock.calls.flat().join('\n'), errors: errors.mock.calls.flat().map(String) };
}

const villages = {
  demand: 'id,demand\na,1000\nb,2000\n"c, far",500\n',
  supply: 'id,supply\na,6000\n',
  times: 'origin,destination,minutes\na,a,0\nb,a,12\n',
};

test('two villages share one practice, the second at two thirds; the far one gets nothing', async () => {
  const { out } = await compute(villages, '--json');
  const ratio = 6000 / (1000 + (2 / 3) * 2000);
  expect(readFileSync(join(folder, 'a.csv'), 'utf8')).toBe(`id,access\na,${ratio}\nb,${(2 / 3) * ratio}\n"c, far",0\n`);
  const summary = JSON.parse(out);
  expect(summary).toMatchObject({ method: 'apl', origins: 3, destinations: 1, pairs: 2, supply: 6000 });
  expect(summary.received).toBeCloseTo(6000, 9);
});

test('the same identifier on both sides stays two places: the published case with ids 1…4 and 1…6', async () => {
  const times = Array.from({ length: 24 }, (_, k) => `${Math.floor(k / 6) + 1};${(k % 6) + 1};5`);
  await compute(
    {
      demand: '\uFEFFid;demand\r\n1;1\r\n2;2\r\n3;3\r\n4;4\r\n',
      supply: `id,supply\n${[1, 2, 3, 4, 5, 6].map((k) => `${k},${k}`).join('\n')}\n`,
      times: ['origin;destination;minutes', ...times].join('\n'),
    },
    '--method',
    '2sfca',
    '--weights',
    '10:1',
  );
  const lines = readFileSync(join(folder, 'a.csv'), 'utf8').trim().split('\n').slice(1);
  for (const line of lines) expect(Number(line.split(',')[1])).toBeCloseTo(2.1, 12);
});

test('everything wrong is listed by line, nothing is written, and the exit code is 2', async () => {
  const { out, errors } = await compute(
    {
      demand: 'id,demand\na,1000\na,12\nb,-3\n',
      supply: 'id,provision\na,6000\n',
      times: 'origin,destination,minutes\na,a,zero\nz,a,5\nb,a\nb,a,3\nb,a,4\n',
    },
    '--json',
    '--method',
    'huff',
    '--weights',
    '10:1,oops',
  );
  expect(process.exitCode).toBe(2);
  expect(JSON.parse(out).problems.map((p: { code: string; line?: number }) => [p.code, p.line])).toEqual([
    ['weights/malformed', undefined],
    ['method/unknown', undefined],
    ['id/repeated', 3],
    ['number/negative', 4],
    ['column/missing', 1],
    ['number/invalid', 2],
    ['id/unknown', 3],
    ['line/too-short', 4],
    ['pair/repeated', 6],
  ]);
  expect(errors).toContainEqual(expect.stringContaining('demand.csv:4: “-3” is negative (column demand)'));
  expect(() => readFileSync(join(folder, 'a.csv'))).toThrow('ENOENT');
});

test('a missing file is told as such', async () => {
  const { out } = await compute(villages, '--json', '--times', join(folder, 'none.csv'));
  expect(JSON.parse(out).problems).toEqual([
    { code: 'file/unreadable', file: join(folder, 'none.csv'), value: 'ENOENT' },
  ]);
});

test('a list that cannot be read is said once, not for every pair that names it', async () => {
  const { out } = await compute(villages, '--json', '--demand', join(folder, 'none.csv'));
  expect(JSON.parse(out).problems).toEqual([
    { code: 'file/unreadable', file: join(folder, 'none.csv'), value: 'ENOENT' },
  ]);
});

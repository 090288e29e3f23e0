import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { registerSiting } from './siting.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-siting-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.restoreAllMocks();
  process.exitCode = 0;
});

async function run(text: string, ...args: string[]) {
  const file = join(folder, 'problem.txt');
  writeFileSync(file, text);
  const out = vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const program = new Command();
  registerSiting(program);
  await program.parseAsync(['siting', ...args.map((arg) => (arg === 'FILE' ? file : arg)), '--json'], { from: 'user' });
  return JSON.parse(String(out.mock.calls.at(-1)));
}

test('p-median on a street of five: the middle, numbered 3 as in the file; of a repeated edge the last counts', async () => {
  const answer = await run('5 5 1\n1 2 999\n2 3 100\n3 4 100\n4 5 100\n1 2 100\n', 'p-median', '--orlib', 'FILE');
  expect(answer).toMatchObject({ objective: 600, bound: 600, optimal: true, facilities: [3] });
  expect(answer.seconds).toBeGreaterThanOrEqual(0);
});

const plane = 'NAME : X\nDIMENSION : 3\nEDGE_WEIGHT_TYPE : 3\nNODE_COORD_SECTION\n0 0\n0 9\n0 18\nDEMAND_SECTION\n';

test('cover in the plane: at the radius itself a point is covered', async () => {
  const cover = (radius: string) =>
    run(`${plane}10\n20\n30\nEOF`, 'cover', '--points', 'FILE', '--radius', radius, '-p', '1');
  expect(await cover('9')).toMatchObject({ objective: 60, optimal: true, facilities: [2] });
  expect(await cover('8.9')).toMatchObject({ objective: 30, bound: 30, facilities: [3] });
});

test('degrees are a great circle of radius 6,378,137 m: one degree of latitude is 111,319.5 m', async () => {
  const degrees = plane
    .replace('EDGE_WEIGHT_TYPE : 3', 'EDGE_WEIGHT_TYPE : COORD')
    .replace('0 9', '1 0')
    .replace('0 18', '2 0');
  const cover = (radius: string) =>
    run(`${degrees}1\n1\n1\n`, 'cover', '--points', 'FILE', '--radius', radius, '-p', '1');
  expect((await cover('111319')).objective).toBe(1);
  expect((await cover('111320')).objective).toBe(3);
});

test('everything wrong with a file is listed by line, exit code 2', async () => {
  const { problems } = await run('3 3 1\n1 2 x\n1 9 4\n', 'p-median', '--orlib', 'FILE');
  expect(problems.map(({ code, line }: { code: string; line?: number }) => [code, line])).toEqual([
    ['line/malformed', 2],
  ]);
  expect(process.exitCode).toBe(2);
  const second = await run('3 3 9\n1 2 4\n1 9 -4\n', 'p-median', '--orlib', 'FILE');
  expect(second.problems.map(({ code, value }: { code: string; value: string }) => [code, value])).toEqual([
    ['count/differs', '2 / 3'],
    ['vertex/unknown', '9'],
    ['number/negative', '-4'],
  ]);
});

test('more sites than places, and a vertex that no road reaches, are said', async () => {
  const { problems } = await run('3 1 4\n1 2 5\n', 'p-median', '--orlib', 'FILE');
  expect(problems).toMatchObject([{ code: 'siting/too-many', value: '4 / 3' }]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../testing/commandLine.ts';
import { registerTravel } from './travel.ts';

const { folder, file, run: travel } = commandLine('travel', registerTravel);

test('estimate gives the same columns back with the minutes, empty where no road leads', async () => {
  // Lens – Liévin 4 km; one spot; Yeu – Challans across the sea
  const pairs = file(
    'p.csv',
    'name;lon1;lat1;lon2;lat2\n"a;b";2,8317;50,4289;2,7781;50,4228\nc;2;50;2;50\nd;-2.35;46.71;-1.88;46.85\n',
  );
  const { out, exitCode } = await travel('estimate', '--pairs', pairs);
  const lines = out.trimEnd().split('\n');
  expect(lines[0]).toBe('name;lon1;lat1;lon2;lat2;minutes');
  expect(Number(lines[1]!.replace('"a;b";2,8317;50,4289;2,7781;50,4228;', ''))).toBeGreaterThan(5);
  expect(lines.slice(2)).toEqual(['c;2;50;2;50;0', 'd;-2.35;46.71;-1.88;46.85;']);
  expect(exitCode ?? 0).toBe(0);
});

test('points that stand for their commune are 0 minutes apart inside it', async () => {
  const pairs = file('q.csv', 'lon1,lat1,lon2,lat2\n2.7772,50.2910,2.7800,50.2920\n');
  expect((await travel('estimate', '--pairs', pairs, '--points', 'communes', '--json')).out).toBe('{"minutes":[0]}\n');
});

test('bad pairs: all the problems by line, exit code 2', async () => {
  const pairs = file('bad.csv', 'lon1,lat1,lon2,lat2\n1,2,3\nx,95,2,3\n');
  const { err, exitCode, out } = await travel('estimate', '--pairs', pairs);
  expect(err).toHaveLength(4);
  expect(err.map((sentence) => sentence.slice(0, 7))).toEqual(['line 2:', 'line 2:', 'line 3:', 'line 3:']);
  expect([exitCode, out]).toEqual([2, '']);
});

test('table over given places writes rows, and tells what it made', async () => {
  const places = file('places.csv', 'id,lon,lat\nLens,2.8317,50.4289\nLiévin,2.7781,50.4228\nNice,7.26,43.7\n');
  const out = join(folder, 'table.csv');
  const made = JSON.parse(
    (await travel('table', '--source', 'estimate', '--places', places, '--out', out, '--json')).out,
  );
  expect(made).toMatchObject({ source: 'estimate', places: 3, pairs: 5, reachMinutes: 30 });
  expect(readFileSync(out, 'utf8').split('\n')).toHaveLength(7);
});

test('table: source, place and reach that are wrong are told together', async () => {
  const places = file('twice.csv', 'id,lon,lat\na,2,50\na,2,51\n');
  const { err, exitCode } = await travel(
    'table',
    '--source',
    'matrix-file',
    '--places',
    places,
    '--reach',
    '0',
    '--out',
    join(folder, 'x'),
  );
  expect([err.length, exitCode]).toEqual([3, 2]);
});

import { ErrorAnswer, type LedgerDraft, LedgerImport, LedgerWritten } from '@maillage/contract';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readEntriesFile } from './file/readEntries.ts';
import { type LedgerServer, startLedgerServer } from './testing/ledgerServer.ts';

let server: LedgerServer;
beforeAll(async () => {
  server = await startLedgerServer();
});
beforeEach(() => server.clear());
afterAll(() => server?.stop());

const HEADER = 'code commune;profession;intitulé;offre par an;début;fin;remplace;certitude;année de naissance;note';
const file = (...lines: string[]) => `\uFEFF${[HEADER, ...lines].join('\r\n')}\r\n`;
const send = (payload: string | Buffer, query = '') =>
  ({ method: 'POST', url: `/api/ledger/import${query}`, payload, headers: { 'content-type': 'text/csv' } }) as const;
const imported = (payload: string | Buffer, query = '') => server.ask('claire', send(payload, query), LedgerImport);
const exported = () => server.text('claire', { method: 'GET', url: '/api/ledger/entries.csv' });

test('a file of a French spreadsheet is read: mark, semicolons, decimal comma, French dates, codes of the past', async () => {
  const answer = await imported(
    file(
      '62001;general-practitioner;Dr Martin;5400,5;;30/06/2027;1;déclaré;1962;"retraite; ""en juin"""',
      '62900;general-practitioner;Cabinet;1 200;01/01/2027;;0;prévu;;',
    ),
  );
  expect(answer).toMatchObject({ tried: false, rows: 2, added: 2, corrected: 0, unchanged: 0 });
  expect(
    (await exported())
      .split('\r\n')
      .slice(1, 3)
      .map((line) => line.replace(/^[^;]*;/, '')),
  ).toEqual([
    '62001;Aubigny;general-practitioner;Dr Martin;5400,5;;2027-06-30;1;;déclaré;1962;"retraite; ""en juin"""',
    '62002;Berlin-en-Artois;general-practitioner;Cabinet;1200;2027-01-01;;0;;prévu;;',
  ]);
});

test('what was exported imports as no change, and with one cell corrected as one correction', async () => {
  await imported(file('62001;general-practitioner;Dr Martin;5400;;2027-06-30;1;declared;1962;'));
  const before = await exported();
  expect(await imported(before)).toMatchObject({ rows: 1, added: 0, corrected: 0, unchanged: 1 });
  expect(await imported(before.replace(';5400;', ';4000;'))).toMatchObject({ corrected: 1 });
  expect(await exported()).toContain(';4000;');
});

test('every problem is told with its line, and nothing is imported', async () => {
  const wrong = file(
    '62001;general-practitioner;Dr Martin;5400;;2027-06-30;1;declared;;',
    '62001;general-practitioner;Dr Martin encore;5400;;;1;declared;;',
    '99999;wizard;;beaucoup;30/02/2027;;0;peut-être;;',
  );
  const { error } = await server.ask('claire', send(wrong), ErrorAnswer, 422);
  expect(error.code).toBe('ledger/file-invalid');
  const problems = error.details!['problems'] as { code: string; line: number }[];
  expect(problems.map(({ code, line }) => `${line} ${code}`).sort()).toEqual([
    '3 ledger/no-head-left',
    '4 commune/unknown',
    '4 ledger/certainty-unknown',
    '4 ledger/date-invalid',
    '4 ledger/label-missing',
    '4 ledger/number-invalid',
    '4 profession/unknown',
  ]);
  expect((await exported()).trim().split('\r\n')).toHaveLength(1);
});

test('trying a file says what it would do and writes nothing', async () => {
  const one = file('62001;general-practitioner;Dr Martin;5400;;;1;declared;;');
  expect(await imported(one, '?try=true')).toEqual({
    tried: true,
    rows: 1,
    added: 1,
    corrected: 0,
    unchanged: 0,
    batch: null,
  });
  expect((await exported()).trim().split('\r\n')).toHaveLength(1);
});

test('an import is undone in one action', async () => {
  await imported(file(...['a', 'b', 'c'].map((label) => `62002;general-practitioner;${label};100;;;0;planned;;`)));
  const undone = await server.ask('claire', { method: 'POST', url: '/api/ledger/undo' }, LedgerWritten);
  expect(undone).toMatchObject({ entries: [], canUndo: false });
  expect(undone.removed).toHaveLength(3);
});

test('a file in Windows-1252 keeps its accents', async () => {
  const latin = Buffer.from(file('62002;general-practitioner;Dr Hélène Bézu;100;;;0;déclaré;;').slice(1), 'latin1');
  await imported(latin);
  expect(await exported()).toContain('Dr Hélène Bézu');
});

test('a label that a spreadsheet would run as a formula leaves as text and comes back as it was', async () => {
  const payload: LedgerDraft = {
    commune: '62002',
    profession: 'general-practitioner',
    label: '=1+1',
    supply: 100,
    from: null,
    to: null,
    replacesHeads: 0,
    certainty: 'planned',
  };
  await server.ask('claire', { method: 'POST', url: '/api/ledger/entries', payload }, LedgerWritten, 201);
  const csv = await exported();
  expect(csv).toContain(";'=1+1;");
  expect(await imported(csv)).toMatchObject({ unchanged: 1 });
});

test('a reader exports without birth years and cannot import', async () => {
  await imported(file('62001;general-practitioner;Dr Martin;5400;;;1;declared;1962;secret'));
  const csv = await server.text('rose', { method: 'GET', url: '/api/ledger/entries.csv?lang=en' });
  expect(csv).toContain('commune code');
  expect(csv).not.toMatch(/1962|secret/);
  await server.ask('rose', send(file()), ErrorAnswer, 403);
});

test('a header without its columns, or a quotation mark never closed, is one clear problem', () => {
  expect(readEntriesFile('commune;médecin\n62001;Martin').problems).toEqual([
    { code: 'ledger/column-missing', line: 1, value: 'code commune' },
    { code: 'ledger/column-missing', line: 1, value: 'profession' },
    { code: 'ledger/column-missing', line: 1, value: 'intitulé' },
    { code: 'ledger/column-missing', line: 1, value: 'offre par an' },
  ]);
  expect(readEntriesFile(`${HEADER}\n62001;"Martin`).problems).toEqual([{ code: 'ledger/quote-unclosed', line: 2 }]);
});

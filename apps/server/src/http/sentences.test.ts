import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errors, problemKinds, problemSentence } from '@maillage/contract';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../..');
const sources = ['apps/server/src', 'packages/open-data/src', 'packages/supply/src'].flatMap((folder) =>
  globSync('**/*.ts', { cwd: join(root, folder), exclude: (name) => name.endsWith('.test.ts') }).map((file) => {
    return { file: join(folder, file), text: readFileSync(join(root, folder, file), 'utf8') };
  }),
);

/** Codes that a file answers for problems: `code: 'x/y', … }`, with the details beside it. */
const problems = found(/\bcode: '([a-z-]+\/[a-z-]+)'([^}]*)\}/g);
/** Errors that stop a request, with the details given in place. */
const thrown = found(/new ApiError\(\s*'([a-z-]+\/[a-z-]+)'(?:,\s*(\{[\s\S]*?\}))?\s*\)/g);

describe.each(problems)('$code in $file', ({ code, details }) => {
  test('has its sentence in French and in English', () => {
    for (const language of ['fr', 'en'] as const)
      expect(problemSentence({ code }, language)).toMatch(/\.$|\{value\}$|\?$/);
  });

  test('gives the details that the sentence tells', () => {
    for (const name of placeholders(problemSentenceOf(code)))
      expect(details).toMatch(given(name === 'code' ? 'value' : name));
  });
});

test.each(thrown)('$code thrown in $file gives the details that its sentence tells', ({ code, details }) => {
  expect(Object.keys(errors)).toContain(code);
  for (const name of placeholders(errors[code as keyof typeof errors].fr)) expect(details).toMatch(given(name));
});

test('the scan sees the sources: a territory file, the ledger, public data, thrown errors', () => {
  const codes = problems.map(({ code }) => code);
  for (const code of [
    'commune/ambiguous',
    'file/column-missing',
    'file/value-missing',
    'ledger/column-missing',
    'line/too-short',
  ])
    expect(codes).toContain(code);
  expect(thrown.length).toBeGreaterThan(20);
});

function found(pattern: RegExp) {
  return sources.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map(([, code, details = '']) => ({ file, code: code!, details })),
  );
}

const given = (name: string) => new RegExp(`\\b${name}\\b|\\.\\.\\.`);

const problemSentenceOf = (code: string) =>
  (problemKinds[code as keyof typeof problemKinds] ?? errors[code as keyof typeof errors]).fr;

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

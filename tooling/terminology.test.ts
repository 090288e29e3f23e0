import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Code is named in English; a French term appears in it only where the glossary says so. */
const root = join(import.meta.dirname, '..');
const names = declaredNames();
const translated = frenchWordsWithAnotherNameInCode();

test('names are written in ASCII', () => {
  expect(names.filter(({ name }) => /[^\w$]/.test(name))).toEqual([]);
});

test('a French word that the glossary translates is not the name of anything', () => {
  expect(translated).toContain('patientele');
  const wrong = names.filter(({ name }) => wordsOf(name).some((word) => translated.includes(word)));
  expect(wrong).toEqual([]);
});

test('a term stands once in the glossary', () => {
  const terms = glossaryRows().map(({ french }) => french);
  expect(terms.filter((term, at) => terms.indexOf(term) !== at)).toEqual([]);
});

interface DeclaredName {
  readonly file: string;
  readonly name: string;
}

/** What is declared at the top of a file: constants, functions, classes, types. */
function declaredNames(): DeclaredName[] {
  const folders = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}/src`),
  );
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .flatMap((file) => {
          const source = readFileSync(join(root, folder, file), 'utf8');
          const declared = source.matchAll(
            /^(?:export )?(?:default )?(?:async )?(?:const|let|function\*?|class|interface|type)\s+([\p{L}_$][\p{L}\p{N}_$]*)/gmu,
          );
          return Array.from(declared, ([, name]) => ({ file: `${folder}/${file}`, name: name! }));
        }),
    );
}

function glossaryRows(): { french: string; code: string }[] {
  const text = readFileSync(join(root, 'docs/glossary.md'), 'utf8');
  return Array.from(text.matchAll(/^\| ([^|]+) \| ([^|]+) \|/gm), ([, french, code]) => ({
    french: french!,
    code: code!,
  })).filter(({ french }) => french !== 'French');
}

/** Single words (not names such as DREES), without accents, that the column "in code" does not repeat. */
function frenchWordsWithAnotherNameInCode(): string[] {
  return glossaryRows().flatMap(({ french, code }) => {
    const kept = wordsOf(withoutAccents(code));
    const terms = french
      .replace(/\([^)]*\)/g, '')
      .split(',')
      .map((term) => term.trim())
      .filter((term) => term === term.toLowerCase())
      .map(withoutAccents);
    return terms.filter((term) => /^[a-z]{4,}$/.test(term) && !kept.includes(term));
  });
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u);
}

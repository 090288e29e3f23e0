import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The architecture: what each layer may import. Read it top-down, the way data flows. */
const MAY_IMPORT: Record<string, string[]> = {
  vocabulary: ['vocabulary'],
  numeric: ['vocabulary'],
  domain: ['vocabulary', 'numeric', 'domain'],
  contract: ['vocabulary', 'domain'],
  adapter: ['vocabulary', 'domain', 'contract'],
  web: ['vocabulary', 'numeric', 'domain', 'contract'],
  host: ['vocabulary', 'numeric', 'domain', 'contract', 'adapter', 'host'],
};

const LONGEST_FILE_LINES = 450;

interface Workspace {
  readonly group: string;
  readonly dir: string;
  readonly name: string;
  readonly layer: string;
  readonly dependencies: Record<string, string>;
}

const root = join(import.meta.dirname, '..');
const workspaces = ['packages', 'apps'].flatMap((group) =>
  readdirSync(join(root, group)).map((name): Workspace => {
    const dir = join(root, group, name);
    return { group, dir, dependencies: {}, ...JSON.parse(readFileSync(join(dir, 'package.json'), 'utf8')) };
  }),
);
const workspaceOf = new Map(workspaces.map((workspace) => [workspace.name, workspace]));

test('every workspace names its layer', () => {
  expect(workspaces.filter(({ layer }) => !(layer in MAY_IMPORT)).map(({ name }) => name)).toEqual([]);
});

test.each(workspaces)(
  '$name imports only what it declares and its layer ($layer) may see',
  ({ dir, name, layer, dependencies }) => {
    const wrong: string[] = [];
    for (const [file, source] of sourcesOf(dir)) {
      for (const target of importsIn(source)) {
        if (target === name) continue;
        const imported = workspaceOf.get(target);
        if (!imported) wrong.push(`${file}: ${target} is no workspace`);
        else if (!MAY_IMPORT[layer]!.includes(imported.layer))
          wrong.push(`${file}: ${layer} may not import ${imported.layer} (${target})`);
        if (!(target in dependencies)) wrong.push(`${file}: ${target} is not declared in package.json`);
      }
    }
    expect(wrong).toEqual([]);
  },
);

test.each(workspaces.filter(({ group }) => group === 'packages'))('$name does not import an application', ({ dir }) => {
  const wrong = sourcesOf(dir).flatMap(([file, source]) =>
    importsIn(source)
      .filter((target) => workspaceOf.get(target)?.group === 'apps' || /apps\//.test(target))
      .map((target) => `${file}: ${target}`),
  );
  expect(wrong).toEqual([]);
});

test.each(workspaces)('$name reaches into no other workspace by a relative path', ({ dir }) => {
  const wrong = sourcesOf(dir).flatMap(([file, source]) => {
    const up = file.split('/').length + 1; // beyond src and beyond the workspace
    return [...source.matchAll(/(?:from|import\()\s*'((?:\.\.\/)+)[^']*'/g)]
      .filter(([, dots]) => dots!.length / 3 > up)
      .map(([text]) => `${file}: ${text}`);
  });
  expect(wrong).toEqual([]);
});

test.each(workspaces)(`no file of $name is longer than ${LONGEST_FILE_LINES} lines`, ({ dir }) => {
  const long = sourcesOf(dir).map(([file, source]) => ({ file, lines: source.split('\n').length }));
  expect(long.filter(({ lines }) => lines > LONGEST_FILE_LINES)).toEqual([]);
});

test('the lock file names no download address: a clone installs the same from any mirror', () => {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  expect(lock.match(/"resolved": "http[^"]*"/g) ?? []).toEqual([]);
});

function sourcesOf(dir: string): [file: string, source: string][] {
  const src = join(dir, 'src');
  if (!existsSync(src)) return [];
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file, readFileSync(join(src, file), 'utf8')]);
}

function importsIn(source: string): string[] {
  return [...source.matchAll(/(?:from|import\()\s*'(@maillage\/[^'/]+)/g)].map(([, target]) => target!);
}

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, afterEach, beforeEach, vi } from 'vitest';

/** A command as somebody types it, what it says, and a folder of its own for the files it is given. Called once in a test file. */
export function commandLine(name: string, register: (program: Command) => void) {
  const folder = mkdtempSync(join(tmpdir(), `cli-${name}-`));
  const written: { out: string[]; err: string[] } = { out: [], err: [] };
  beforeEach(() => {
    written.out = [];
    written.err = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.out.push(String(text)) > 0);
    vi.spyOn(console, 'log').mockImplementation((text) => void written.out.push(`${text}\n`));
    vi.spyOn(console, 'error').mockImplementation((text) => void written.err.push(String(text)));
  });
  afterEach(() => {
    vi.restoreAllMocks();
    process.exitCode = 0;
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    folder,
    written,
    async run(...args: string[]) {
      const program = new Command();
      register(program);
      await program.parseAsync([name, ...args], { from: 'user' });
      return { out: written.out.join(''), err: written.err, exitCode: process.exitCode ?? 0 };
    },
    file(path: string, text: string): string {
      writeFileSync(join(folder, path), text);
      return join(folder, path);
    },
  };
}

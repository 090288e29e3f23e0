import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './install.mjs';

/** What Node compiled, kept between starts: the server is up a second sooner. */
const NODE_COMPILE_CACHE = join(root, 'node_modules', '.cache', 'node');

/**
 * Runs a program in our place: same terminal, same exit code, and every signal handed on. We outlive it, so that whoever
 * waits for us (npm, a terminal, a supervisor) waits for its clean end.
 */
export function forward(program, args, options = {}) {
  const env = { NODE_COMPILE_CACHE, ...process.env };
  const child = spawn(program, args, { stdio: 'inherit', env, ...options });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => {
    console.error(`maillage: ${error.message}`);
    process.exit(1);
  });
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

// npm run maillage -- COMMAND …: the command line, from the folder where it was typed.
import { join } from 'node:path';
import { forward } from './forward.mjs';
import { install, node24, root } from './install.mjs';

install();
forward(node24, [join(root, 'apps/cli/src/main.ts'), ...process.argv.slice(2)], {
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
});

// npm run maillage -- COMMAND …: the command line, from the folder where it was typed.
import { join } from 'node:path';
import { forward } from './forward.mjs';
import { install, node24, root } from './install.mjs';

const [command] = process.argv.slice(2);
/** Imports read long files: see `importLimits` of packages/open-data, whose YOUNG_MB are three of these. */
const flags = command === 'data' ? ['--max-semi-space-size=4'] : [];

install();
forward(node24, [...flags, join(root, 'apps/cli/src/main.ts'), ...process.argv.slice(2)], {
  cwd: process.env['INIT_CWD'] ?? process.cwd(),
});

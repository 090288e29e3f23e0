// npm run screenshots: retakes docs/screenshots (all, or those named), against a server that it starts.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildWeb } from './buildWeb.mjs';
import { findChromium } from './chromium.mjs';
import { install, node24, root } from './install.mjs';

install();
if (!findChromium()) {
  console.error('No Chromium found: install the package chromium, or name one in CHROMIUM_PATH.');
  process.exit(2);
}
buildWeb();
const script = join(root, 'e2e', 'screenshots', 'take.ts');
process.exit(spawnSync(node24, [script, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1);

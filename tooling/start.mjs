// npm start: everything a clone needs, then the server.
import { join } from 'node:path';
import { buildWeb } from './buildWeb.mjs';
import { forward } from './forward.mjs';
import { install, node24, root } from './install.mjs';

install();
buildWeb();
forward(node24, [join(root, 'apps/server/src/main.ts')]);

import { existsSync } from 'node:fs';

/** A Chromium of this machine, or `undefined`. */
export function findChromium() {
  return [process.env['CHROMIUM_PATH'], ...USUAL_PLACES].find((path) => path && existsSync(path));
}

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { valhallaKind } from '../sources/valhalla.ts';

/** Node told that the package is not there, as on a machine that npm could not install it on. */
const WITHOUT_PACKAGE = `data:text/javascript,import { registerHooks } from 'node:module';
registerHooks({ resolve(specifier, context, next) {
  if (specifier !== '@valhallajs/valhallajs') return next(specifier, context);
  throw Object.assign(new Error('absent'), { code: 'ERR_MODULE_NOT_FOUND' });
} });`;

test('without the optional package the source says so, and what to do', () => {
  const script = `import { travelSources, sentenceOfTravelProblem } from ${JSON.stringify(import.meta.resolve('../index.ts'))};
    const opened = await travelSources.valhalla.open('anywhere');
    console.log(opened.status, opened.problems.map(sentenceOfTravelProblem).join());`;
  const said = execFileSync(process.execPath, ['--import', WITHOUT_PACKAGE, '--input-type=module', '-e', script], {
    encoding: 'utf8',
  });
  expect(said.trim()).toBe(
    'refused the optional package @valhallajs/valhallajs is not installed or does not run on this machine ' +
      '(ERR_MODULE_NOT_FOUND); install it, or take another source',
  );
});

test('a folder without tiles is refused with the command that makes them', async () => {
  expect(await valhallaKind.open('/nowhere')).toEqual({
    status: 'refused',
    problems: [{ code: 'valhalla/no-tiles', value: '/nowhere' }],
  });
});

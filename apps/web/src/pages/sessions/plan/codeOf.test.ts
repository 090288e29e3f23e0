import { expect, test } from 'vitest';
import { codeOf } from './codeOf.ts';

test('a code is plain, and different from those that exist', () => {
  expect(codeOf('Première visite !', [])).toBe('premiere-visite');
  expect(codeOf('Première visite', [{ code: 'premiere-visite' }, { code: 'premiere-visite-2' }])).toBe(
    'premiere-visite-3',
  );
  expect(codeOf('…', [])).toBe('visit');
});

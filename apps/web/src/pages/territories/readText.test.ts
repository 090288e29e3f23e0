import { expect, test } from 'vitest';
import { readText } from './readText.ts';

test('accents are read whether the file is UTF-8 or from an older office', async () => {
  expect(await readText(new Blob(['Hénin;é']))).toBe('Hénin;é');
  expect(await readText(new Blob([Uint8Array.of(0x48, 0xe9, 0x6e, 0x69, 0x6e)]))).toBe('Hénin');
});

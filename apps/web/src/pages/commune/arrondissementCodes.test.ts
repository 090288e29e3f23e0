import { expect, test } from 'vitest';
import { arrondissementCodes } from './arrondissementCodes.ts';

test('Paris has 20 arrondissements, Lyon 9, Marseille 16, other communes none', () => {
  expect(['75056', '69123', '13055', '62510'].map((code) => arrondissementCodes(code).length)).toEqual([20, 9, 16, 0]);
  expect(arrondissementCodes('69123').at(-1)).toBe('69389');
});

import { expect, test } from 'vitest';
import { mainTowns } from './mainTowns.ts';

test('the largest town comes first, and Paris is named once, before any other', () => {
  const towns = [
    { code: '62498', name: 'Lens', population: 32_000 },
    { code: '75101', name: 'Paris 1er Arrondissement', population: 16_000 },
    { code: '75115', name: 'Paris 15e Arrondissement', population: 230_000 },
    { code: '59350', name: 'Lille', population: 236_000 },
  ];
  expect(mainTowns(towns).map(({ name }) => name)).toEqual(['Paris', 'Lille', 'Lens']);
});

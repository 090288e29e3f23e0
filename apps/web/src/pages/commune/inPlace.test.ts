import { expect, test } from 'vitest';
import { inPlace } from './inPlace.ts';

test.each([
  ['Hirson', 'À Hirson', 'In Hirson'],
  ['Le Havre', 'Au Havre', 'In Le Havre'],
  ['Les Abymes', 'Aux Abymes', 'In Les Abymes'],
  ['La Rochelle', 'À La Rochelle', 'In La Rochelle'],
  ['L’Haÿ-les-Roses', 'À L’Haÿ-les-Roses', 'In L’Haÿ-les-Roses'],
  ['Lens', 'À Lens', 'In Lens'],
  ['Lesboeufs', 'À Lesboeufs', 'In Lesboeufs'],
])('a sentence about %s begins “%s”, in English “%s”', (name, french, english) => {
  expect(inPlace(name, 'fr')).toBe(french);
  expect(inPlace(name, 'en')).toBe(english);
});

import { expect, test } from 'vitest';
import { createCommuneSearch } from './index.ts';

const commune = (code: string, name: string, population: number, ...postalCodes: string[]) => ({
  code,
  name,
  population,
  postalCodes,
});
const search = createCommuneSearch(
  [
    commune('62510', 'Liévin', 30000, '62800'),
    commune('62498', 'Lens', 33000, '62300'),
    commune('89225', 'Lens-l’Exemple', 100, '89000'),
    commune('76351', 'Le Havre', 166000, '76600'),
    commune('94038', 'L’Haÿ-les-Roses', 31000, '94240'),
    commune('76575', 'Saint-Étienne-du-Rouvray', 29000, '76800'),
    commune('42218', 'Saint-Étienne', 174000, '42000', '42100'),
    commune('35325', 'Val-Couesnon', 4000, '35560'),
    commune('71076', 'Chalon-sur-Saône', 45000, '71100'),
    commune('45234', 'Orléans', 116000, '45000'),
    commune('62447', 'Saint-Martin', 5000, '62560'),
    commune('2A004', 'Ajaccio', 75000, '20000'),
  ],
  [{ code: '62743', name: 'Renty', successor: '62447' }],
);
const names = (text: string) => search.find(text, 5).map(({ commune: { name } }) => name);

test('accents, case, hyphens and apostrophes do not matter', () => {
  for (const text of ['liévin', 'LIEVIN', 'Lievin ', 'liev']) expect(names(text)).toEqual(['Liévin']);
  for (const text of ["l'hay les roses", 'L’Haÿ-les-Roses', 'hay les'])
    expect(names(text)).toEqual(['L’Haÿ-les-Roses']);
});

test('St and Ste are Saint and Sainte, s/ is sur, the leading article may be left out', () => {
  expect(names('st etienne du rouvray')).toEqual(['Saint-Étienne-du-Rouvray']);
  expect(names('chalon s/ saone')).toEqual(['Chalon-sur-Saône']);
  expect(names('havre')).toEqual(['Le Havre']);
});

test('the exact name comes first, then names that begin so, then the most inhabited', () => {
  expect(names('lens')).toEqual(['Lens', 'Lens-l’Exemple']);
  expect(names('saint')).toEqual(['Saint-Étienne', 'Saint-Étienne-du-Rouvray', 'Saint-Martin']);
});

test('a word inside the name answers, and words in any order', () => {
  expect(names('rouvray')).toEqual(['Saint-Étienne-du-Rouvray']);
  expect(names('rouvray etienne')).toEqual(['Saint-Étienne-du-Rouvray']);
});

test('postal codes and INSEE codes answer, begun or whole', () => {
  expect(names('42100')).toEqual(['Saint-Étienne']);
  expect(names('62')).toEqual(['Lens', 'Liévin', 'Saint-Martin']);
  expect(names('2a004')).toEqual(['Ajaccio']);
});

test('a name or a code of the past leads to the commune of today, and says so', () => {
  expect(search.find('renty', 5)).toMatchObject([{ commune: { code: '62447' }, formerCode: '62743' }]);
  expect(search.find('62743', 5)).toMatchObject([{ commune: { code: '62447' }, formerCode: '62743' }]);
});

test('one letter wrong, missing, too many or exchanged still answers; two do not', () => {
  for (const text of ['orlaans', 'orlans', 'orleeans', 'orelans']) expect(names(text)).toEqual(['Orléans']);
  expect(names('orlxxns')).toEqual([]);
  expect(names('')).toEqual([]);
});

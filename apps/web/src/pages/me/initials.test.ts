import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test('first and last name, or the address of a person without a name', () => {
  expect(initials('Claire Lemoine', '')).toBe('CL');
  expect(initials('Dr Élise de la Tour', '')).toBe('DT');
  expect(initials('Camille Delattre (fictive)', '')).toBe('CD');
  expect(initials('', 'coordination@example.org')).toBe('CO');
  expect(initials(' ', 'marie.leroy@example.org')).toBe('ML');
});

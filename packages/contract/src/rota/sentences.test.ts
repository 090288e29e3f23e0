import { expect, test } from 'vitest';
import { gapReasonSentence, gapSentence, remedySentence, violationSentence } from './index.ts';

const names = { doctor: (id: string) => `Dr ${id}`, cabinet: (id: string) => `cabinet de ${id}` };

test('a gap says in one sentence who is nearest to filling it', () => {
  const reasons = [
    { code: 'week-full' as const, doctors: ['A', 'B'], needed: 3 },
    { code: 'not-available' as const, doctors: ['C'] },
  ];
  expect(gapSentence(reasons, names, 'fr')).toBe(
    'Personne n’est libre ; 2 médecins le seraient si leur maximum de la semaine était de 3.',
  );
  expect(gapSentence(reasons.slice(1), names, 'en')).toBe('Nobody is free.');
  expect(gapReasonSentence(reasons[0]!, names, 'fr')).toBe(
    'Maximum de la semaine atteint, il en faudrait 3 : Dr A et Dr B',
  );
});

test('a remedy names what is asked of whom and how many other half-days move', () => {
  const change = { code: 'raise-week' as const, doctor: 'A', week: '2027-01-11', from: 2, to: 3 };
  const moved = { doctor: 'B', cabinet: 'Liévin', date: '2027-01-12', half: 'am' as const };
  expect(remedySentence({ changes: [change], removed: [moved], added: [] }, names, 'en')).toBe(
    'Dr A: 3 half-days in the week of Mon 11 Jan, instead of 2; one half-day changes hands',
  );
});

test('a violation names people, places and days', () => {
  const violation = {
    code: 'road-too-long' as const,
    doctor: 'A',
    date: '2027-01-12',
    from: 'Liévin',
    to: 'Vimy',
    limit: 0,
  };
  expect(violationSentence(violation, names, 'fr')).toBe(
    'Dr A n’a pas le temps d’aller de cabinet de Liévin à cabinet de Vimy mar. 12 janv.',
  );
});

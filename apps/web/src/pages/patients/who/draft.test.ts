import { expect, test } from 'vitest';
import { birthDateOf, emptyDraft, faults, patientOf } from './draft.ts';

const today = new Date('2027-03-01T12:00Z');
const typed = (day: string, month: string, year: string) => birthDateOf({ ...emptyDraft, day, month, year }, today);

test('a birth date is a day that exists and is not to come', () => {
  expect(typed('2', '4', '1961')).toBe('1961-04-02');
  expect(typed('01', '03', '2027')).toBe('2027-03-01');
  expect(typed('2', '3', '2027')).toBeUndefined();
  expect(typed('29', '2', '2027')).toBeUndefined();
  expect(typed('2', '4', '61')).toBeUndefined();
  expect(typed('', '', '')).toBeUndefined();
});

test('an e-mail may be missing, not wrong; a telephone number is needed', () => {
  expect(faults.contact({ ...emptyDraft, phone: '06 00 00 00 00' })).toEqual([]);
  expect(faults.contact({ ...emptyDraft, phone: '06 00', email: 'agathe@exemple' })).toEqual(['phone', 'email']);
});

test('spaces around what is typed are not kept', () => {
  const draft = { ...emptyDraft, givenName: ' Agathe ', familyName: 'Cressonnier ', phone: ' 0600000000' };
  expect(patientOf(draft)).toMatchObject({
    givenName: 'Agathe',
    familyName: 'Cressonnier',
    phone: '0600000000',
    email: null,
    commune: null,
  });
});

import type { SessionSlots } from '@maillage/contract';
import { expect, test } from 'vitest';
import { emptyDraft } from '../who/draft.ts';
import { courseOf, eligibilityOf } from './steps.ts';

const consultation = { code: 'consultation', label: 'Consultation', minutes: 15, mode: 'in-person' } as const;
const session = (changes: Partial<SessionSlots> = {}): SessionSlots => ({
  id: '00000000-0000-4000-8000-000000000001',
  place: '00000000-0000-4000-8000-000000000002',
  clinician: null,
  startsAt: '2027-03-29T06:30:00Z',
  endsAt: '2027-03-29T10:30:00Z',
  visit: consultation,
  visits: [consultation],
  eligibility: { attendingDoctor: 'any', communes: null, minimumAge: null, maximumAge: null },
  slots: ['2027-03-29T06:30:00.000Z'],
  ...changes,
});
const agathe = {
  ...emptyDraft,
  givenName: 'Agathe',
  familyName: 'Cressonnier',
  day: '2',
  month: '4',
  year: '1961',
  phone: '06 00 00 00 00',
};

test('one visit, a slot named by the address: only who comes is asked', () => {
  const course = courseOf(session(), { debut: '2027-03-29T08:30:00+02:00' }, emptyDraft, false);
  expect(course).toEqual({ asked: ['slot', 'name', 'birth', 'contact', 'check'], open: 'name' });
});

test('what was typed before stays: another slot leads straight to the last look', () => {
  expect(courseOf(session(), { debut: '2027-03-29T06:30:00Z' }, agathe, false).open).toBe('check');
  expect(courseOf(session(), { debut: '2027-03-29T06:45:00Z' }, agathe, false).open).toBe('slot');
});

test('the médecin traitant is asked where it matters, the commune where it is bound', () => {
  const rule = {
    attendingDoctor: 'without-or-unavailable',
    communes: ['62510'],
    minimumAge: 16,
    maximumAge: null,
  } as const;
  const bound = session({ eligibility: { ...rule, communes: [...rule.communes] } });
  expect(courseOf(bound, {}, emptyDraft, false).asked).toContain('doctor');
  expect(courseOf(bound, {}, emptyDraft, false).asked).toContain('commune');
  expect(courseOf(session(), {}, emptyDraft, true).asked).toContain('doctor');
});

test('sixteen on the day itself is old enough, the day before is not', () => {
  const bound = session({
    eligibility: { attendingDoctor: 'any', communes: null, minimumAge: 16, maximumAge: null },
  });
  const born = (day: string) => ({ ...agathe, day, month: '3', year: '2011' });
  expect(eligibilityOf(bound, 'Europe/Paris', {}, born('29')).status).toBe('eligible');
  expect(eligibilityOf(bound, 'Europe/Paris', {}, born('30'))).toEqual({
    status: 'refused',
    refusals: [{ reason: 'too-young', age: 15, minimum: 16 }],
  });
});

import type { PatientInput } from '@maillage/contract';
import { parseDay } from '@maillage/units';

/** What a patient types, kept in this tab until the booking is made; then forgotten. */
export interface Draft {
  readonly givenName: string;
  readonly familyName: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly phone: string;
  readonly email: string;
  readonly commune: string;
  readonly communeName: string;
  readonly reason: string;
}

export const emptyDraft: Draft = {
  givenName: '',
  familyName: '',
  day: '',
  month: '',
  year: '',
  phone: '',
  email: '',
  commune: '',
  communeName: '',
  reason: '',
};

/** The birth date when what is typed is a day that exists and is not to come. */
export function birthDateOf({ day, month, year }: Draft, today = new Date()): string | undefined {
  const two = (text: string) => text.trim().padStart(2, '0');
  const date = parseDay(`${year.trim()}-${two(month)}-${two(day)}`);
  return date && date >= '1890-01-01' && date <= today.toISOString().slice(0, 10) ? date : undefined;
}

export type Fault = 'name' | 'birth' | 'phone' | 'email' | 'commune';

/** What is missing or wrong at a step. */
export const faults = {
  name: (draft: Draft): Fault[] => (draft.givenName.trim() && draft.familyName.trim() ? [] : ['name']),
  birth: (draft: Draft): Fault[] => (birthDateOf(draft) ? [] : ['birth']),
  contact: ({ phone, email }: Draft): Fault[] => [
    ...(PHONE.test(phone.trim()) && phone.replaceAll(/\D/g, '').length >= 6 ? [] : (['phone'] as const)),
    ...(email.trim() === '' || EMAIL.test(email.trim()) ? [] : (['email'] as const)),
  ],
  commune: ({ commune }: Draft): Fault[] => (commune ? [] : ['commune']),
} as const;

export type WhoStep = keyof typeof faults;

/** The patient of a draft without faults. */
export function patientOf(draft: Draft): PatientInput {
  const { givenName, familyName, phone, email, commune } = draft;
  return {
    givenName: givenName.trim(),
    familyName: familyName.trim(),
    birthDate: birthDateOf(draft) ?? '',
    phone: phone.trim(),
    email: email.trim() || null,
    commune: commune || null,
  };
}

const PHONE = /^[+0-9 ().-]{6,30}$/;
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s]+$/;

import type { ClinicianContent } from '@maillage/contract';
import { demoAccounts } from './accounts.ts';
import { inventPeople } from './people.ts';

export interface DemoClinician {
  readonly content: ClinicianContent;
  /** Id of their invented account, when they have one. */
  readonly account: string | null;
}

/** Half-days are given by thirteen invented doctors and a nurse: ten with an account, four who telephone. */
export function demoClinicians(): DemoClinician[] {
  const doctor = demoAccounts.find(({ role }) => role === 'professional')!;
  const people = [doctor, ...inventPeople(PROFILES.length - 1)];
  return PROFILES.map(({ status, homeCommune, skills = [], profession = 'general-practitioner', telephones }, at) => {
    const { name, email } = people[at]!;
    return {
      account: telephones ? null : `demo-${email.split('@')[0]}`,
      content: {
        name: profession === 'general-practitioner' && !name.startsWith('Dr ') ? `Dr ${name}` : name,
        profession,
        rpps: null,
        status,
        email: telephones ? null : email,
        phone: `06 00 00 00 ${String(at + 1).padStart(2, '0')}`,
        skills: [...skills],
        homeCommune,
        note: '',
      },
    };
  });
}

interface Profile {
  readonly status: ClinicianContent['status'];
  readonly homeCommune: string;
  readonly skills?: readonly string[];
  readonly profession?: string;
  readonly telephones?: true;
}

/** Communes of the territory; two come from Lille and Amiens and need a bed. */
const PROFILES: readonly Profile[] = [
  { status: 'settled', homeCommune: '62510' },
  { status: 'settled', homeCommune: '62032', skills: ['pédiatrie'] },
  { status: 'retired', homeCommune: '62801', telephones: true },
  { status: 'settled', homeCommune: '62019' },
  { status: 'regular-locum', homeCommune: '62371' },
  { status: 'locum', homeCommune: '62170', skills: ['échographie'] },
  { status: 'retired', homeCommune: '62510', telephones: true },
  { status: 'settled', homeCommune: '62291', skills: ['gynécologie'] },
  { status: 'retired', homeCommune: '62001', telephones: true },
  { status: 'junior', homeCommune: '62510' },
  { status: 'settled', homeCommune: '62032' },
  { status: 'locum', homeCommune: '59350', skills: ['pédiatrie'] },
  { status: 'retired', homeCommune: '80021', telephones: true },
  { status: 'salaried', homeCommune: '62510', profession: 'nurse' },
];

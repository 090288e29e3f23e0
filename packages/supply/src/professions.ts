/** A profession whose access Maillage measures, and the BPE equipment type that counts it. */
export interface Profession {
  readonly id: string;
  /** BPE equipment type; the count of this type by commune is the register's supply. */
  readonly bpeType: string;
  /** The unit of its access: DREES counts consultations for GPs, full-time equivalents per 100,000 inhabitants for the others. */
  readonly unit: 'consultations' | 'fte-per-100000';
  /** Supply of one registered head, in consultations a year for GPs and full-time equivalents for the others. */
  readonly supplyPerHead: number;
  readonly family: 'general-practice' | 'paramedical' | 'dental' | 'midwifery' | 'speciality';
}

const fte = { unit: 'fte-per-100000', supplyPerHead: 1 } as const;
const speciality = { ...fte, family: 'speciality' } as const;

export const professions = {
  'general-practitioner': {
    id: 'general-practitioner',
    bpeType: 'D201',
    unit: 'consultations',
    supplyPerHead: 5400,
    family: 'general-practice',
  },
  nurse: { id: 'nurse', bpeType: 'D232', family: 'paramedical', ...fte },
  physiotherapist: { id: 'physiotherapist', bpeType: 'D233', family: 'paramedical', ...fte },
  midwife: { id: 'midwife', bpeType: 'D231', family: 'midwifery', ...fte },
  dentist: { id: 'dentist', bpeType: 'D221', family: 'dental', ...fte },
  'speech-therapist': { id: 'speech-therapist', bpeType: 'D235', family: 'paramedical', ...fte },
  cardiologist: { id: 'cardiologist', bpeType: 'D202', ...speciality },
  dermatologist: { id: 'dermatologist', bpeType: 'D203', ...speciality },
  gastroenterologist: { id: 'gastroenterologist', bpeType: 'D206', ...speciality },
  psychiatrist: { id: 'psychiatrist', bpeType: 'D207', ...speciality },
  ophthalmologist: { id: 'ophthalmologist', bpeType: 'D208', ...speciality },
  'ent-specialist': { id: 'ent-specialist', bpeType: 'D209', ...speciality },
  paediatrician: { id: 'paediatrician', bpeType: 'D210', ...speciality },
  pulmonologist: { id: 'pulmonologist', bpeType: 'D211', ...speciality },
  radiologist: { id: 'radiologist', bpeType: 'D212', ...speciality },
  gynaecologist: { id: 'gynaecologist', bpeType: 'D214', ...speciality },
} as const satisfies Record<string, Profession>;

export type ProfessionId = keyof typeof professions;
export const professionIds = Object.keys(professions) as readonly ProfessionId[];
export const isProfessionId = (id: string): id is ProfessionId => Object.hasOwn(professions, id);

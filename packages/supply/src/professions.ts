/** A profession whose access Maillage measures, and the BPE equipment type that counts it. */
export interface Profession {
  readonly id: string;
  /** BPE equipment type; the count of this type by commune is the register's supply. */
  readonly bpeType: string;
  /** The unit of its access: DREES counts consultations for GPs, full-time equivalents per 100,000 inhabitants for the others. */
  readonly unit: 'consultations' | 'fte-per-100000';
  /** Supply of one head that the register counts, in consultations a year for GPs and full-time equivalents for the others. */
  readonly supplyPerRegisteredHead: number;
  /** Supply of one who comes and works full time, in the same unit. */
  readonly supplyPerNewcomer: number;
  readonly family: 'general-practice' | 'paramedical' | 'dental' | 'midwifery' | 'speciality';
}

/**
 * Consultations a year of a general practitioner of the register: Σ APL × standardised population / heads, over the communes of the
 * APL of 2022 (DREES) and the heads of the BPE 2021 (INSEE, D201), 4,235.5 before rounding; `maillage access validate` finds it again.
 */
const PUBLISHED_PER_REGISTERED_HEAD = 4236;

/** DREES imputes it to a general practitioner without activity the year before (workbook of the APL, sheet "Paramètres"). */
const IMPUTED_WHEN_NEW = 5400;

const fte = { unit: 'fte-per-100000', supplyPerRegisteredHead: 1, supplyPerNewcomer: 1 } as const;
const speciality = { ...fte, family: 'speciality' } as const;

export const professions = {
  'general-practitioner': {
    id: 'general-practitioner',
    bpeType: 'D201',
    unit: 'consultations',
    supplyPerRegisteredHead: PUBLISHED_PER_REGISTERED_HEAD,
    supplyPerNewcomer: IMPUTED_WHEN_NEW,
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

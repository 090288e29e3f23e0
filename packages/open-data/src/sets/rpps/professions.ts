/** Codes of the national directory (TRE_G15 professions, TRE_R38 specialities) and the professions of the ledger. */
const byProfession: Readonly<Record<string, string>> = {
  '40': 'dentist',
  '50': 'midwife',
  '60': 'nurse',
  '70': 'physiotherapist',
  '91': 'speech-therapist',
};

const bySpeciality: Readonly<Record<string, string>> = {
  SM04: 'cardiologist',
  SM15: 'dermatologist',
  SM24: 'gastroenterologist',
  SM26: 'general-practitioner',
  SM53: 'general-practitioner',
  SM54: 'general-practitioner',
  SM38: 'ophthalmologist',
  SM39: 'ent-specialist',
  SM40: 'paediatrician',
  SM41: 'pulmonologist',
  SM42: 'psychiatrist',
  SM43: 'psychiatrist',
  SM44: 'radiologist',
  SM20: 'gynaecologist',
  CEX24: 'gynaecologist',
};

const DOCTOR = '10';

/** The ledger's profession, or the directory's code for those it does not follow (`profession-21`, `speciality-SM30`). */
export function professionOf(professionCode: string, specialityCode: string): string {
  if (professionCode !== DOCTOR) return byProfession[professionCode] ?? `profession-${professionCode}`;
  return bySpeciality[specialityCode] ?? `speciality-${specialityCode || 'none'}`;
}

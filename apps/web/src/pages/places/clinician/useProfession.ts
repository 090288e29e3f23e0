import { useTranslation } from 'react-i18next';

/** Professions of those who give half-days. The name in the singular; an unknown one as it was written. */
export const careProfessions = [
  'general-practitioner',
  'nurse',
  'midwife',
  'physiotherapist',
  'dentist',
  'paediatrician',
  'gynaecologist',
  'psychologist',
  'social-worker',
] as const;

export function useProfession(): (id: string) => string {
  const { t } = useTranslation('places');
  return (id) => {
    const known = careProfessions.find((one) => one === id);
    return known ? t(`profession.${known}`) : id;
  };
}

import { normaliseName } from '@maillage/territory';

const professions: readonly (readonly [RegExp, string])[] = [
  [/medecins generalistes/, 'general-practitioner'],
  [/infirmi/, 'nurse'],
  [/kinesitherapeutes/, 'physiotherapist'],
  [/sages? femmes?/, 'midwife'],
  [/dentistes/, 'dentist'],
];

/** Profession (id of the ledger) a DREES workbook is about, from its titles. General practitioners when they do not say. */
export function professionOfTitle(title: string): string {
  const found = professions.find(([pattern]) => pattern.test(normaliseName(title)));
  return found?.[1] ?? 'general-practitioner';
}

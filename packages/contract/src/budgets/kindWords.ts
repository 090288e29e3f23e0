import type { BudgetKindId, ParameterGroup, Unit } from '@maillage/economics';
import type { Sentence } from '../errors.ts';

export interface KindWords {
  readonly name: Sentence;
  readonly what: Sentence;
  /** “actes par médecin et par an” */
  readonly driver: Sentence;
}

export const kindWords: Readonly<Record<BudgetKindId, KindWords>> = {
  'health-centre': {
    name: { fr: 'Centre de santé', en: 'Health centre' },
    what: {
      fr: 'Des médecins salariés et leur équipe, payés à l’acte et par l’Assurance Maladie.',
      en: 'Salaried doctors and their team, paid per act and by the Assurance Maladie.',
    },
    driver: { fr: 'actes par médecin et par an', en: 'acts per doctor and year' },
  },
  'advanced-cabinet': {
    name: { fr: 'Cabinet de médecine générale avancée', en: 'Advanced cabinet' },
    what: {
      fr: 'Des médecins se relaient par demi-journées ; logement et voiture sont fournis.',
      en: 'Doctors take turns by half-days; lodging and car are provided.',
    },
    driver: { fr: 'actes par demi-journée', en: 'acts per half-day' },
  },
  bus: {
    name: { fr: 'Bus médical', en: 'Medical bus' },
    what: {
      fr: 'Un véhicule aménagé, un médecin et un équipage, une tournée de communes.',
      en: 'A fitted vehicle, a doctor and a crew, a round of communes.',
    },
    driver: { fr: 'actes par jour', en: 'acts per day' },
  },
};

/** Each group of parameters answers one question. */
export const groupWords: Readonly<Record<ParameterGroup, Sentence>> = {
  activity: { fr: 'Combien de soins ?', en: 'How much care?' },
  fees: { fr: 'Que rapporte un acte ?', en: 'What does an act bring?' },
  team: { fr: 'Qui est payé, et combien ?', en: 'Who is paid, and how much?' },
  place: { fr: 'Où, et à quel prix ?', en: 'Where, and at what price?' },
  running: { fr: 'Que coûte le quotidien ?', en: 'What does running cost?' },
  start: { fr: 'Comment commence-t-on ?', en: 'How does it start?' },
  'public-money': { fr: 'Quel argent public ?', en: 'What public money?' },
};

export const unitWords: Readonly<Record<Unit, Sentence>> = {
  fte: { fr: 'ETP', en: 'FTE' },
  euros: { fr: '€', en: '€' },
  'euros-per-year': { fr: '€ par an', en: '€ per year' },
  'euros-per-month': { fr: '€ par mois', en: '€ per month' },
  'euros-per-act': { fr: '€ par acte', en: '€ per act' },
  'euros-per-half-day': { fr: '€ par demi-journée', en: '€ per half-day' },
  'euros-per-day': { fr: '€ par jour', en: '€ per day' },
  'euros-per-square-metre': { fr: '€ par m² et par an', en: '€ per m² and year' },
  'euros-per-kilometre': { fr: '€ par km', en: '€ per km' },
  share: { fr: '%', en: '%' },
  'share-per-year': { fr: '% par an', en: '% per year' },
  months: { fr: 'mois', en: 'months' },
  years: { fr: 'ans', en: 'years' },
  'hours-per-week': { fr: 'h par semaine', en: 'h per week' },
  'weeks-per-year': { fr: 'semaines par an', en: 'weeks per year' },
  'days-per-week': { fr: 'jours par semaine', en: 'days per week' },
  'half-days-per-week': { fr: 'demi-journées par semaine', en: 'half-days per week' },
  'acts-per-hour': { fr: 'par heure', en: 'per hour' },
  'acts-per-half-day': { fr: 'par demi-journée', en: 'per half-day' },
  'acts-per-day': { fr: 'par jour', en: 'per day' },
  'kilometres-per-day': { fr: 'km par jour', en: 'km per day' },
  'square-metres': { fr: 'm²', en: 'm²' },
};

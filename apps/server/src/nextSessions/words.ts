import type { Sentence } from '@maillage/contract';

/** What the page for other sites and the calendar say. */
export const words = {
  title: { fr: 'Prochaines consultations près de {commune}', en: 'Next consultations near {commune}' },
  titleAnywhere: { fr: 'Prochaines consultations', en: 'Next consultations' },
  none: {
    fr: 'Aucune consultation n’est annoncée dans les {days} jours. Demandez à être prévenu sur Maillage.',
    en: 'No consultation is announced within {days} days. Ask on Maillage to be told.',
  },
  free: { fr: '{count} créneaux libres', en: '{count} free slots' },
  oneFree: { fr: '1 créneau libre', en: '1 free slot' },
  full: { fr: 'Complet : liste d’attente', en: 'Full: waiting list' },
  book: { fr: 'Prendre rendez-vous', en: 'Book' },
  wait: { fr: 'Être prévenu', en: 'Be told' },
  all: { fr: 'Toutes les consultations sur Maillage', en: 'All consultations on Maillage' },
  wheelchair: { fr: 'accessible en fauteuil roulant', en: 'wheelchair access' },
  away: { fr: 'à {kilometres} km', en: '{kilometres} km away' },
  consultations: { fr: 'Consultations', en: 'Consultations' },
} as const satisfies Record<string, Sentence>;

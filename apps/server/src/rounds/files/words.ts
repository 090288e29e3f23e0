import type { Sentence } from '@maillage/contract';

/** Words of the files of a plan. */
export const roundFileWords = {
  date: { fr: 'Date', en: 'Date' },
  start: { fr: 'Début', en: 'Start' },
  end: { fr: 'Fin', en: 'End' },
  stop: { fr: 'Arrêt', en: 'Stop' },
  commune: { fr: 'Commune', en: 'Commune' },
  vehicle: { fr: 'Véhicule', en: 'Vehicle' },
  crew: { fr: 'Équipage', en: 'Crew' },
  day: { fr: 'Jour', en: 'Day' },
  hours: { fr: 'Horaires', en: 'Hours' },
  planned: { fr: 'Tournées prévues', en: 'Rounds planned' },
  method: {
    fr: 'Calendrier du plan ; temps de route estimés, arrondis aux 5 minutes supérieures.',
    en: 'Calendar of the plan; travel times estimated, rounded up to 5 minutes.',
  },
  heading: { fr: 'Le bus médical à {name}', en: 'The medical bus in {name}' },
  crewHeading: { fr: 'Tournées de {name}', en: 'Rounds of {name}' },
  always: { fr: 'Habituellement : {days}', en: 'Usually: {days}' },
  scan: {
    fr: 'Dates à jour et offre de soins de la commune',
    en: 'Up-to-date dates and care in the commune',
  },
  none: { fr: 'Aucun passage prévu dans la période.', en: 'No visit is planned in the period.' },
} as const satisfies Record<string, Sentence>;

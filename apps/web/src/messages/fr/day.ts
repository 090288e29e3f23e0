/** What waits for a coordinator, on the first screen. */
export default {
  title: 'Ce qui vous attend aujourd’hui',
  nothing: 'Rien n’attend : plannings couverts, courriels partis, demandes traitées.',
  'sessions-without-clinician_one': '{{count}} séance de demain n’a pas de soignant',
  'sessions-without-clinician_other': '{{count}} séances de demain n’ont pas de soignant',
  'rota-gaps_one': '{{count}} demi-journée non couverte d’ici deux semaines',
  'rota-gaps_other': '{{count}} demi-journées non couvertes d’ici deux semaines',
  exchanges_one: '{{count}} échange entre médecins à approuver',
  exchanges_other: '{{count}} échanges entre médecins à approuver',
  calls_one: '{{count}} patient à prévenir par téléphone',
  calls_other: '{{count}} patients à prévenir par téléphone',
  'failed-mails_one': '{{count}} courriel n’est pas parti',
  'failed-mails_other': '{{count}} courriels ne sont pas partis',
  'missing-answers_one': '{{count}} disponibilité demandée reste sans réponse',
  'missing-answers_other': '{{count}} disponibilités demandées restent sans réponse',
};

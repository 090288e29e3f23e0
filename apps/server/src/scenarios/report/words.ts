/** What the printed report says. `{name}` is replaced by the figure of that name. */
export const reportWords = {
  kind: { fr: 'Scénario', en: 'Scenario' },
  from: { fr: 'à partir du {date}', en: 'from {date}' },
  lifted: {
    fr: '{territory} : {people} habitants passeraient au-dessus de {threshold} {unit}.',
    en: '{territory}: {people} people would pass above {threshold} {unit}.',
  },
  dropped: {
    fr: '{territory} : {people} habitants passeraient sous {threshold} {unit}.',
    en: '{territory}: {people} people would fall under {threshold} {unit}.',
  },
  both: {
    fr: '{territory} : {people} habitants passeraient au-dessus de {threshold} {unit}, {dropped} passeraient dessous.',
    en: '{territory}: {people} people would pass above {threshold} {unit}, {dropped} would fall under it.',
  },
  nobody: {
    fr: '{territory} : personne ne franchirait le seuil de {threshold} {unit}.',
    en: '{territory}: nobody would cross the threshold of {threshold} {unit}.',
  },
  better: {
    fr: 'L’accès monterait pour {better} habitants ; {under} resteraient à {threshold} ou moins, contre {before} avant.',
    en: 'Access would rise for {better} people; {under} would stay at {threshold} or under, against {before} before.',
  },
  worse: {
    fr: 'L’accès baisserait pour {worse} habitants ; {under} seraient à {threshold} ou moins, contre {before} avant.',
    en: 'Access would fall for {worse} people; {under} would be at {threshold} or under, against {before} before.',
  },
  betterAndWorse: {
    fr: 'L’accès monterait pour {better} habitants et baisserait pour {worse} ; {under} seraient à {threshold} ou moins, contre {before} avant.',
    en: 'Access would rise for {better} people and fall for {worse}; {under} would be at {threshold} or under, against {before} before.',
  },
  missing: {
    fr: 'Pour que chaque commune atteigne {threshold}, il manquerait encore {after} {supply} par an, contre {before} avant.',
    en: 'For every commune to reach {threshold}, {after} {supply} a year would still be missing, against {before} before.',
  },
  consultations: { fr: 'consultations par an et par habitant', en: 'consultations a year and person' },
  'fte-per-100000': {
    fr: 'équivalents temps plein pour 100 000 habitants',
    en: 'full-time equivalents per 100,000 people',
  },
  supplyOfConsultations: { fr: 'consultations', en: 'consultations' },
  supplyOfFte: { fr: 'équivalents temps plein', en: 'full-time equivalents' },
  before: { fr: 'Avant', en: 'Before' },
  after: { fr: 'Après', en: 'After' },
  legend: { fr: 'Accès aux soins, en {unit}', en: 'Access to care, in {unit}' },
  marked: { fr: 'Contour noir : communes des changements', en: 'Black outline: communes of the changes' },
  changes: { fr: 'Ce qui change', en: 'What changes' },
  table: { fr: 'Les communes les plus touchées', en: 'The communes that change most' },
  commune: { fr: 'Commune', en: 'Commune' },
  people: { fr: 'Habitants', en: 'People' },
  difference: { fr: 'Différence', en: 'Difference' },
  noMap: {
    fr: 'Les contours des communes ne sont pas chargés : pas de carte.',
    en: 'The contours of communes are not loaded: no map.',
  },
  method: {
    fr: 'Accès affiché = valeur publiée, déplacée par le registre de l’organisation puis par le scénario (somme, sur les lieux de soins à moins de 20 minutes, du changement d’offre divisé par les habitants qui se le partagent). Un scénario est une hypothèse : il ne dit pas que des professionnels viendront.',
    en: 'Access shown = published value, moved by the organisation’s ledger, then by the scenario (sum, over the places of care within 20 minutes, of the change of supply divided by the people who share it). A scenario is an assumption: it does not say that professionals will come.',
  },
  source: { fr: 'Sources', en: 'Sources' },
} as const;

export type ReportWordId = keyof typeof reportWords;

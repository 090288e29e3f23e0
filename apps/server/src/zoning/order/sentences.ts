import type { UnitClass } from '@maillage/zoning';

/** What the draft order says. It is a French act: French whatever the reader's language. */
export const classNames: Readonly<Record<UnitClass, string>> = {
  zip: 'zone d’intervention prioritaire (ZIP)',
  zac: 'zone d’action complémentaire (ZAC)',
  zv: 'zone de vigilance (ZV)',
  hz: 'hors zonage (HZ)',
};

export const annexTitles: Readonly<Record<'zip' | 'zac' | 'zv', string>> = {
  zip: 'Annexe 1. Zones d’intervention prioritaire (ZIP)',
  zac: 'Annexe 2. Zones d’action complémentaire (ZAC)',
  zv: 'Annexe 3. Zones de vigilance (ZV)',
};

export const sentences = {
  banner: 'PROJET. Ce document de travail ne vaut pas décision.',
  agency: (region: string) => `Agence régionale de santé ${region}`,
  title: 'Projet d’arrêté relatif au zonage des médecins généralistes',
  object: (region: string) =>
    `Zones de la région ${region} caractérisées par une offre de soins insuffisante ou par des difficultés dans l’accès aux soins (article L. 1434-4 du code de la santé publique)`,
  director: 'Le directeur général de l’agence régionale de santé,',
  seen: [
    'Vu le code de la santé publique, notamment son article L. 1434-4 ;',
    'Vu l’arrêté du 13 novembre 2017 relatif à la méthodologie applicable à la profession de médecin pour la détermination de ces zones, dans sa version du 31 janvier 2024 [à vérifier : modifications postérieures] ;',
    'Vu l’avis de la conférence régionale de la santé et de l’autonomie (CRSA) en date du [à compléter] ;',
    'Vu l’avis de l’union régionale des professionnels de santé (URPS) médecins libéraux en date du [à compléter] ;',
  ],
  measure: {
    'under-65': 'aux médecins de 65 ans et moins',
    'all-ages': 'à tous les médecins, faute de la valeur aux médecins de 65 ans et moins',
  },
  basis: {
    tvs: 'territoires de vie-santé',
    'bassin-de-vie': 'bassins de vie, à défaut des territoires de vie-santé, dont le fichier n’était pas chargé',
  },
  orders: 'ARRÊTE',
  article: (number: number) => `Article ${number}`,
  remarks: 'À régler avant signature',
  none: 'Néant.',
  examples:
    'Les plafonds de ce projet sont des valeurs d’exemple, sans valeur réglementaire. Ils doivent être remplacés avant toute signature.',
  missing: '[motivation à écrire]',
  quarters: 'Annexe 4. Quartiers classés autrement que leur territoire',
  motivations: 'Annexe 5. Motivation des écarts à la sélection nationale',
  outside: 'Annexe 6. Territoires hors zonage (HZ)',
  summary: 'Annexe 7. Synthèse et règles appliquées',
  signature: 'Fait à [à compléter], le [à compléter]',
} as const;

const number = new Intl.NumberFormat('fr-FR');
const decimal = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });

export const people = (count: number): string => number.format(count);
export const value = (access: number | null): string => (access === null ? '–' : decimal.format(access));
export const percent = (share: number): string =>
  `${new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 }).format(100 * share)}\u00A0%`;
export const euros = (cents: number): string => `${number.format(Math.round(cents / 100))}\u00A0€`;
export const date = (text: string): string => day.format(new Date(text));
/** `1 territoire`, `12 territoires`. */
export const territories = (count: number): string => `${number.format(count)} territoire${count > 1 ? 's' : ''}`;

/** French typography: a line never begins with `:` `;` `»`, nor ends with `«`. */
export const typeset = (text: string): string =>
  text.replaceAll(/ (?=[:;»%?!])/g, '\u00A0').replaceAll('« ', '«\u00A0');

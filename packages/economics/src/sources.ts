/** Where the published figures of the budgets come from. `published`: the year or day it bears; `read`: when we last checked it. */
export interface Source {
  readonly title: string;
  readonly url: string | null;
  readonly published: string;
  readonly read: string;
}

const read = '2026-11-24';

export const sources = {
  /** Gathers the accounts of nine municipal centres and two reports on health centres. */
  municipalCentres: {
    title: 'Pour des médecins salariés au Croisic, « Combien coûte un centre de santé municipal ? »',
    url: 'https://pour-des-medecins-salaries-au-croisic.e-monsite.com/pages/combien-coute-un-centre-de-sante-municipal-.html',
    published: '2023',
    read,
  },
  cuincyTeam: {
    title: 'France Bleu Nord, « Des médecins généralistes payés par le département du Nord »',
    url: 'https://www.francebleu.fr/infos/sante-sciences/des-medecins-generalistes-payes-par-le-departement-du-nord-2874119',
    published: '2024-01',
    read,
  },
  cuincyDebate: {
    title: 'Egora, « Le Nord ouvre son premier centre de santé », et les commentaires de ses lecteurs',
    url: 'https://www.egora.fr/actus-pro/acces-aux-soins/500-patients-ont-deja-retrouve-un-medecin-traitant-le-nord-ouvre-son',
    published: '2024-01-19',
    read,
  },
  agreement: {
    title: 'Convention médicale de 2024 : consultation à 30 € depuis le 22 décembre 2024',
    url: null,
    published: '2024-12-22',
    read,
  },
  telehealthCap: {
    title: 'Convention médicale : 20 % au plus de l’activité à distance',
    url: null,
    published: '2024',
    read,
  },
  evreuxBus: {
    title:
      'Doctobus d’Évreux : véhicule de 70 000 €, 3 puis 5 jours par semaine, 7 à 15 patients par jour, 5 800 € par mois',
    url: null,
    published: '2024',
    read,
  },
  roanneBus: {
    title: 'Bus de Roanne : 800 consultations par an, 40 minutes chacune',
    url: null,
    published: '2024',
    read,
  },
  solidarity: {
    title: 'Solidarité territoriale : deux jours par mois au plus, 200 € par jour en plus des actes',
    url: null,
    published: '2025',
    read,
  },
  noShows: {
    title: 'Doctolib : rendez-vous non honorés, 3,4 % chez le généraliste, 6,4 % pour un nouveau patient',
    url: null,
    published: '2024',
    read,
  },
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;

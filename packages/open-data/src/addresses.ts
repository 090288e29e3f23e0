import type { Source } from './dataSet.ts';

const OPEN_LICENCE = 'Licence Ouverte 2.0';

/**
 * The one place that knows where public data are published, under which licence, and which vintage the readers were checked
 * with. A mirror (`MAILLAGE_DATA_MIRROR`) is laid out by `mirrorPath`.
 */
export const sources = {
  cog: {
    publisher: 'INSEE, DGCL, La Poste (par Etalab) ; GeoNames (positions)',
    licence: `${OPEN_LICENCE} ; CC BY 4.0 (GeoNames)`,
    page: 'https://www.npmjs.com/package/@etalab/decoupage-administratif',
    vintage: '2026',
    files: [],
  },
  'insee-commune-movements': {
    publisher: 'INSEE',
    licence: OPEN_LICENCE,
    page: 'https://www.insee.fr/fr/information/2560452',
    vintage: '2025',
    files: [
      {
        role: 'movements',
        url: 'https://www.insee.fr/fr/statistiques/fichier/8377162/v_mvt_commune_2025.csv',
        mirrorPath: 'insee/v_mvt_commune_2025.csv',
      },
    ],
  },
  'supply-estimate': {
    publisher: 'INSEE (Base permanente des équipements 2021, totaux)',
    licence: OPEN_LICENCE,
    page: 'https://www.insee.fr/fr/metadonnees/source/serie/s1161',
    vintage: '2021',
    files: [],
  },
  thiessen: {
    publisher: 'Maillage, d’après les positions des communes et Natural Earth (côtes)',
    licence: 'Domaine public (Natural Earth) ; CC BY 4.0 (GeoNames)',
    page: 'https://www.naturalearthdata.com/',
    vintage: '2026',
    files: [],
  },
  contours: {
    publisher: 'IGN (Admin Express), Etalab ; CARTElette dans un miroir',
    licence: `${OPEN_LICENCE} ; ODbL (CARTElette)`,
    page: 'https://www.data.gouv.fr/fr/datasets/contours-administratifs/',
    vintage: '2024',
    files: [
      {
        role: 'contours',
        url: 'https://etalab-datasets.geo.data.gouv.fr/contours-administratifs/2024/geojson/communes-100m.geojson',
        mirrorPath: 'contours/communes-2024-tres-simplifie-cartelette.geojson',
      },
    ],
  },
  'drees-apl': {
    publisher: 'DREES',
    licence: OPEN_LICENCE,
    page: 'https://data.drees.solidarites-sante.gouv.fr/explore/dataset/530_l-accessibilite-potentielle-localisee-apl/',
    vintage: '2024',
    files: [
      {
        role: 'workbook',
        url: 'https://data.drees.solidarites-sante.gouv.fr/api/explore/v2.1/catalog/datasets/530_l-accessibilite-potentielle-localisee-apl/attachments/indicateur_d_apl_aux_medecins_generalistes_xlsx',
        mirrorPath: 'drees/apl-generalistes.xlsx',
      },
    ],
  },
  'insee-bpe-professionals': {
    publisher: 'INSEE',
    licence: OPEN_LICENCE,
    page: 'https://www.insee.fr/fr/statistiques/3568638?sommaire=3568656',
    vintage: '2021',
    files: [
      {
        role: 'counts',
        url: 'https://www.insee.fr/fr/statistiques/fichier/3568614/equip-serv-medical-para-com-2021_csv.zip',
        mirrorPath: 'insee/equip-serv-medical-para-com-2021.csv',
        entry: 'equip-serv-medical-para-com-2021.csv',
      },
    ],
  },
  'insee-bpe-facilities': {
    publisher: 'INSEE',
    licence: OPEN_LICENCE,
    page: 'https://www.insee.fr/fr/statistiques/3568638?sommaire=3568656',
    vintage: '2021',
    files: [
      {
        role: 'counts',
        url: 'https://www.insee.fr/fr/statistiques/fichier/3568617/equip-serv-sante-com-2021_csv.zip',
        mirrorPath: 'insee/equip-serv-sante-com-2021.csv',
        entry: 'equip-serv-sante-com-2021.csv',
      },
    ],
  },
  'insee-density-grid': {
    publisher: 'INSEE',
    licence: OPEN_LICENCE,
    page: 'https://www.insee.fr/fr/information/6439600',
    vintage: '2024',
    files: [
      {
        role: 'table',
        url: 'https://www.insee.fr/fr/statistiques/fichier/6439600/grille_densite_7_niveaux_2024.xlsx',
        mirrorPath: 'insee/grille_densite_7_niveaux_2024.csv',
      },
    ],
  },
  'insee-legal-populations': {
    publisher: 'INSEE',
    licence: OPEN_LICENCE,
    page: 'https://www.insee.fr/fr/statistiques/8680726?sommaire=8681011',
    vintage: '2023',
    files: [
      {
        role: 'table',
        url: 'https://www.insee.fr/fr/statistiques/fichier/8680726/ensemble.zip',
        mirrorPath: 'insee/donnees_communes_populations_legales.csv',
        entry: 'donnees_communes.csv',
        mirrorVintage: '2021',
      },
    ],
  },
  'insee-supracom': {
    publisher: 'INSEE (miroir : COGugaison)',
    licence: `${OPEN_LICENCE} ; ODbL (COGugaison)`,
    page: 'https://www.insee.fr/fr/information/7671844',
    vintage: '2024',
    files: [
      {
        role: 'table',
        url: 'https://www.insee.fr/fr/statistiques/fichier/7671844/table-appartenance-geo-communes-2024.zip',
        mirrorPath: 'insee/table_supracom_2024.csv',
        entry: '.xlsx',
      },
      {
        role: 'labels',
        url: 'https://www.insee.fr/fr/statistiques/fichier/7671844/table-appartenance-geo-communes-2024.zip',
        mirrorPath: 'insee/libelles_supracom_2024.csv',
        entry: '.xlsx',
        optional: true,
      },
    ],
  },
  'communes-centroids': {
    publisher: 'Etalab, IGN (miroir : Eurostat, LAU 2020)',
    licence: OPEN_LICENCE,
    page: 'https://geo.api.gouv.fr/decoupage-administratif',
    vintage: '2026',
    files: [
      {
        role: 'centroids',
        url: 'https://geo.api.gouv.fr/communes?fields=code,centre,surface&type=commune-actuelle,arrondissement-municipal&format=json',
        mirrorPath: 'communes/communes_lau2020_pop_area_lon_lat_osrm_to_paris.csv',
        mirrorVintage: '2020',
      },
    ],
  },
  'insee-population-by-age': {
    publisher: 'INSEE (estimations de population)',
    licence: OPEN_LICENCE,
    page: 'https://www.insee.fr/fr/statistiques/8721456',
    vintage: '2024',
    files: [
      {
        role: 'table',
        url: '',
        mirrorPath: 'demography/population_insee_departement_annee_sexe_age.csv',
      },
    ],
  },
  'ameli-practitioners-by-age': {
    publisher: 'Assurance Maladie',
    licence: OPEN_LICENCE,
    page: 'https://data.ameli.fr/explore/dataset/demographie-effectifs-et-les-densites/',
    vintage: '2024',
    files: [
      {
        role: 'table',
        url: 'https://data.ameli.fr/api/explore/v2.1/catalog/datasets/demographie-effectifs-et-les-densites/exports/csv?delimiter=%3B&where=annee%3E%3D2024',
        mirrorPath: 'demography/ameli_medecins_liberaux_effectif_densite_departement_2024.csv',
      },
    ],
  },
  tvs: {
    publisher: 'DREES',
    licence: OPEN_LICENCE,
    page: 'https://drees.solidarites-sante.gouv.fr/sources-outils-et-enquetes/lindicateur-daccessibilite-potentielle-localisee-apl',
    vintage: '2023',
    files: [{ role: 'table', url: '', mirrorPath: 'zoning/tvs.csv' }],
  },
  zoning: {
    publisher: 'ARS, DREES',
    licence: OPEN_LICENCE,
    page: 'https://data.drees.solidarites-sante.gouv.fr/',
    vintage: '2024',
    files: [{ role: 'table', url: '', mirrorPath: 'zoning/zonage_medecins_generalistes.csv' }],
  },
  cpts: {
    publisher: 'Assurance Maladie, ARS (relevé dans les accords de CPTS)',
    licence: OPEN_LICENCE,
    page: 'https://www.ameli.fr/',
    vintage: '2026',
    files: [{ role: 'table', url: '', mirrorPath: 'cpts/cpts_communes_04_alpes_de_haute_provence.csv' }],
  },
  rpps: {
    publisher: 'Agence du numérique en santé',
    licence: OPEN_LICENCE,
    page: 'https://annuaire.sante.fr/web/site-pro/extractions-publiques',
    vintage: '2026',
    files: [
      {
        role: 'activities',
        url: 'https://service.annuaire.sante.fr/annuaire-sante-webservices/V300/services/extraction/PS_LibreAcces',
        mirrorPath: 'rpps/PS_LibreAcces_Personne_activite.txt',
        entry: 'PS_LibreAcces_Personne_activite*.txt',
      },
    ],
  },
  finess: {
    publisher: 'Agence du numérique en santé (miroir : Eurostat, 2020)',
    licence: OPEN_LICENCE,
    page: 'https://www.data.gouv.fr/fr/datasets/finess-extraction-du-fichier-des-etablissements/',
    vintage: '2026',
    files: [
      {
        role: 'establishments',
        url: 'https://www.data.gouv.fr/fr/datasets/r/16ee2cd3-b9fe-459e-8a57-46e03ba3adbd',
        mirrorPath: 'finess/eurostat_healthcare_FR.csv',
        mirrorVintage: '2020',
      },
    ],
  },
} as const satisfies Record<string, Source>;

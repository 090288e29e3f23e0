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
    vintage: '2022',
    files: [
      {
        role: 'workbook',
        url: 'https://data.drees.solidarites-sante.gouv.fr/api/v2/catalog/datasets/530_l-accessibilite-potentielle-localisee-apl/attachments/indicateur_d_accessibilite_potentielle_localisee_apl_aux_medecins_generalistes_xlsx',
        mirrorPath: 'drees/apl-generalistes.xlsx',
      },
    ],
  },
} as const satisfies Record<string, Source>;

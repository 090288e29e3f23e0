import { aplWorkbook } from './aplWorkbook.ts';
import { fileOf } from './files.ts';

export interface ExampleFile {
  readonly path: string;
  /** The same kind of file without a line of data. */
  readonly emptied: string;
}

const square = (lon: number, lat: number) => [
  [
    [lon, lat],
    [lon + 0.1, lat],
    [lon + 0.1, lat + 0.1],
    [lon, lat + 0.1],
    [lon, lat],
  ],
];
const feature = (code: string, lon: number, lat: number) => ({
  type: 'Feature',
  properties: { INSEE_COM: code },
  geometry: { type: 'Polygon', coordinates: square(lon, lat) },
});
const collection = (features: readonly object[]) => JSON.stringify({ type: 'FeatureCollection', features });

const rppsTitles =
  "Type d'identifiant PP|Identifiant PP|Code profession|Code savoir-faire|Code mode exercice|Numéro SIRET site|Numéro FINESS site|Identifiant technique de la structure|Code postal (coord. structure)|Code commune (coord. structure)|";

/** A hand-made file of each set, in the shape its publisher gives it. Name, content, content without data. */
const texts: Readonly<
  Record<string, readonly (readonly [role: string, name: string, content: string, emptied: string])[]>
> = {
  'communes-centroids': [
    [
      'centroids',
      'centroids.csv',
      '"id","pop","area","lon","lat"\n"FR_62498",33000,11.7,2.83,50.43\n',
      '"id","pop","area","lon","lat"\n',
    ],
  ],
  'insee-commune-movements': [
    [
      'movements',
      'v_mvt_commune_2025.csv',
      'MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP\n32,2025-01-01,COM,62461,Hézecques,COM,62447,Fruges\n32,2025-01-01,COM,62461,Hézecques,COMD,62461,Hézecques\n',
      'MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP\n',
    ],
  ],
  contours: [['contours', 'contours.geojson', collection([feature('62498', 2.8, 50.4)]), collection([])]],
  'insee-bpe-professionals': [
    ['counts', 'medical-2021.csv', 'CODGEO;NB_D201;NB_D232\n62498;30;40\n1004;24;30\n', 'CODGEO;NB_D201\n'],
  ],
  'insee-bpe-facilities': [['counts', 'sante-2021.csv', 'CODGEO;NB_D106;NB_D307\n62498;1;12\n', 'CODGEO;NB_D106\n']],
  'insee-density-grid': [['table', 'densite_2024.csv', 'CODGEO,LIBGEO,DENS\n62498,Lens,1\n', 'CODGEO,LIBGEO,DENS\n']],
  'insee-legal-populations': [
    [
      'table',
      'populations_2021.csv',
      'DEP;COM;Commune;PMUN;PCAP;PTOT\n62;62498;Lens;32641;400;33041\n',
      'DEP;COM;Commune;PMUN;PCAP;PTOT\n',
    ],
  ],
  'insee-supracom': [
    [
      'table',
      'supracom_2024.csv',
      'CODGEO,LIBGEO,BV2022\n62498,Lens,62498\n62510,Liévin,62498\n,,\n',
      'CODGEO,LIBGEO,BV2022\n',
    ],
    ['labels', 'labels.csv', 'NIVGEO,CODGEO,LIBGEO,NB_COM\nBV2022,62498,Lens,2\n', 'NIVGEO,CODGEO,LIBGEO,NB_COM\n'],
  ],
  tvs: [
    [
      'table',
      'tvs_2023.csv',
      'depcom;libcom;agr;libagr\n62498;Lens;62001;Lens - Liévin\n',
      'depcom;libcom;agr;libagr\n',
    ],
  ],
  cpts: [
    [
      'table',
      'cpts_2026.csv',
      'code_commune,commune,cpts\n62510,Liévin,CPTS Liévin - Pays d’Artois\n',
      'code_commune,commune,cpts\n',
    ],
  ],
  zoning: [
    ['table', 'zonage_2024.csv', 'depcom;zonage\n62498;2_ZAC\n62510;5_ZV\n62510;3_QPV_ZIP\n', 'depcom;zonage\n'],
  ],
  'insee-population-by-age': [
    [
      'table',
      'ages.csv',
      'annee;departement_code;departement;sexe_code;sexe;classe_age;population\n2024;62;Pas-de-Calais;1;homme;00 à 19 ans;180000\n',
      'annee;departement_code;departement;sexe_code;sexe;classe_age;population\n',
    ],
  ],
  'ameli-practitioners-by-age': [
    [
      'table',
      'ameli.csv',
      'annee,profession_sante,departement,classe_age,libelle_sexe,effectif\n2024,Infirmiers,62,tout_age,tout sexe,3000\n',
      'annee,profession_sante,departement,classe_age,libelle_sexe,effectif\n',
    ],
  ],
  rpps: [
    [
      'activities',
      'PS_LibreAcces.txt',
      `${rppsTitles}\n8|10001234567|10|SM26|L||620000123|C1|62300|62498|\n`,
      `${rppsTitles}\n`,
    ],
  ],
  finess: [
    [
      'establishments',
      'finess.csv',
      'finess;etalab;93;2026-01-07\n' +
        'structureet;010000024;010780062;CH BOURG;Centre hospitalier;;;900;RTE;DE PARIS;;;053;01;AIN;01012 BOURG EN BRESSE;;;355;Centre Hospitalier (C.H.);1101;;;;;;;;;;;\n' +
        'geolocalisation;010000024;870215.6;6571590.6;1,ATLASANTE,100,IGN,BD_ADRESSE,V2.2,LAMBERT_93;2026-01-05\n',
      'finess;etalab;93;2026-01-07\n',
    ],
  ],
};

/** The example files of a set by role; none for a set made from what npm brings. */
export function exampleFiles(id: string): Readonly<Record<string, ExampleFile>> {
  if (id === 'drees-apl') return { workbook: aplWorkbook() };
  return Object.fromEntries(
    (texts[id] ?? []).map(([role, name, content, emptied]) => [
      role,
      { path: fileOf(name, content), emptied: fileOf(`empty-${name}`, emptied) },
    ]),
  );
}

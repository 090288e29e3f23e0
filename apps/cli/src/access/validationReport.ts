import type { Agreement } from '@maillage/access';
import type { AccessValidation, HeldOut, ModelId, ModelValidation } from './validateAccess.ts';

const modelTitles: Record<ModelId, string> = {
  heads: '1. heads',
  pressure: '2. heads under pressure',
  departements: '3. the same, scaled to département means',
  calibrated: '4. calibrated',
};

const regionNames: Record<string, string> = {
  '01': 'Guadeloupe',
  '02': 'Martinique',
  '03': 'Guyane',
  '04': 'La Réunion',
  '11': 'Île-de-France',
  '24': 'Centre-Val de Loire',
  '27': 'Bourgogne-Franche-Comté',
  '28': 'Normandie',
  '32': 'Hauts-de-France',
  '44': 'Grand Est',
  '52': 'Pays de la Loire',
  '53': 'Bretagne',
  '75': 'Nouvelle-Aquitaine',
  '76': 'Occitanie',
  '84': 'Auvergne-Rhône-Alpes',
  '93': 'Provence-Alpes-Côte d’Azur',
  '94': 'Corse',
};

/** The whole validation as Markdown tables. */
export function validationReport(validation: AccessValidation): string {
  const { year, communes, withoutPosition, pairs, consultationsPerHead, pressure, models, heldOut } = validation;
  return [
    `APL ${year}: ${communes} communes (${withoutPosition} left out for want of a position), ${pairs} pairs within 20 minutes, ` +
      `${Math.round(consultationsPerHead)} published consultations a year for each head of the BPE 2021, pressure exponent ${pressure.exponent}, saturation ${pressure.saturation}.`,
    section(
      'France',
      models.map((model) => [modelTitles[model.id], model.france]),
    ),
    section('On communes that the model has not seen', heldOut.flatMap(heldOutRows)),
    section('Isère, with real road times and with estimated ones', models.flatMap(isereRows)),
    ...models
      .filter(({ id }) => id !== 'pressure')
      .flatMap(({ id, regions, densities }) => [
        section(
          `By région: ${modelTitles[id]}`,
          regions.map(({ name, agreement }) => [regionNames[name] ?? name, agreement]),
        ),
        section(
          `By level of the density grid: ${modelTitles[id]}`,
          densities.map(({ name, agreement }) => [name, agreement]),
        ),
      ]),
  ].join('\n\n');
}

function heldOutRows({ what, models }: HeldOut): [string, Agreement][] {
  return models.map(({ id, agreement }) => [`${what}: ${modelTitles[id]}`, agreement]);
}

function isereRows({ id, isere, isereEstimated }: ModelValidation): [string, Agreement][] {
  const rows: [string, Agreement | undefined][] = [
    [`${modelTitles[id]}, real times`, isere],
    [`${modelTitles[id]}, estimated times`, isereEstimated],
  ];
  return rows.filter((row): row is [string, Agreement] => row[1] !== undefined);
}

function section(title: string, rows: readonly (readonly [string, Agreement])[]): string {
  if (rows.length === 0) return `### ${title}\n\nThe real times are missing here.`;
  const head = [
    '',
    'communes',
    'Pearson',
    'Pearson by people',
    'Spearman',
    'MAE',
    'MAE by people',
    'bias by people',
    'people on the right side of 2.5',
  ];
  const cells = rows.map(([name, a]) => [
    name,
    a.places,
    ...[a.pearson, a.weightedPearson, a.spearman].map((value) => value.toFixed(3)),
    ...[a.meanAbsoluteError, a.weightedMeanAbsoluteError, a.weightedBias].map((value) => value.toFixed(2)),
    `${(a.rightSide * 100).toFixed(1)} %`,
  ]);
  return [`### ${title}\n`, ...[head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`)].join(
    '\n',
  );
}

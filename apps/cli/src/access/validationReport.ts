import type { Agreement } from '@maillage/access';
import type { AccessValidation, HeldOut, ModelValidation } from './validateAccess.ts';

const modelTitles: Record<ModelValidation['id'], string> = {
  heads: 'head counts, same activity for every head',
  pressure: 'head counts, activity follows pressure',
  calibrated: 'calibrated on the published APL',
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
  const { year, communes, withoutPosition, pairs, consultationsPerHead, exponent, models, heldOut } = validation;
  return [
    `APL ${year}: ${communes} communes (${withoutPosition} left out for want of a position), ${pairs} pairs within 20 minutes, ` +
      `${Math.round(consultationsPerHead)} published consultations a year for each head of the BPE 2021, pressure exponent ${exponent}.`,
    section(
      'France',
      models.map((model) => [modelTitles[model.id], model.france]),
    ),
    section('On communes that the model has not seen', heldOut.flatMap(heldOutRows)),
    ...models.map((model) =>
      section(
        `By région: ${modelTitles[model.id]}`,
        model.regions.map(({ region, agreement }) => [regionNames[region] ?? region, agreement]),
      ),
    ),
    section('Isère, with real road times and with estimated ones', models.flatMap(isereRows)),
  ].join('\n\n');
}

function heldOutRows({ what, model, heads }: HeldOut): [string, Agreement][] {
  return [
    [what, model],
    ['the same communes, head counts', heads],
  ];
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
    'people on the right side of 2.5',
  ];
  const cells = rows.map(([name, a]) => [
    name,
    a.places,
    ...[a.pearson, a.weightedPearson, a.spearman].map((value) => value.toFixed(3)),
    ...[a.meanAbsoluteError, a.weightedMeanAbsoluteError].map((value) => value.toFixed(2)),
    `${(a.rightSide * 100).toFixed(1)} %`,
  ]);
  return [`### ${title}\n`, ...[head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`)].join(
    '\n',
  );
}

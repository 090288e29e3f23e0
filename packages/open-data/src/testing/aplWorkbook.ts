import ExcelJS from 'exceljs';
import { beforeAll } from 'vitest';
import type { ExampleFile } from './exampleFiles.ts';
import { fileOf } from './files.ts';

const path = fileOf('apl.xlsx', '');
const emptied = fileOf('empty-apl.xlsx', '');

/** Two years of a workbook as DREES makes it, small: parameters, eight lines of presentation, titles, units, communes. */
export function aplWorkbook(): ExampleFile {
  return { path, emptied };
}

beforeAll(async () => {
  await write(path, [
    ['01001', 'L’Abergement-Clémenciat', 1.89, 1.828, 810.5, 806],
    // merged into 62447 since: standardised populations 100 and 300
    ['62461', 'Hézecques', 2, 1, 100, 90],
    ['62447', 'Fruges', 4, 3, 300, 310],
  ]);
  await write(emptied, []);
});

async function write(file: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const book = new ExcelJS.Workbook();
  const parameters = book.addWorksheet('Paramètres');
  parameters.addRows([
    ['Comptabilisation de l’activité'],
    ['Nombre de consultations effectuées', 'Nombre comptabilisé'],
    ['Moins de 250', 0],
    ['Entre 251 et 3 600', 3600],
    ['Entre 3 601 et 6 000', 'Nombre effectué'],
    ['Plus de 6 000', 6000],
    ['Exceptions : sans activité l’année précédente, une offre de 5 400 consultations est imputée'],
    [],
    ['Temps de trajet entre communes', 'Accessibilité'],
    ['Moins de  10 minutes', 1],
    ['Entre 10 et 15 minutes', 2 / 3],
    ['Plus de 15 minutes', 0],
    [],
    ["Tranche d'âge", "Poids de la tranche d'âge en 2022", "Poids de la tranche d'âge en 2023"],
    ['Moins de 5 ans', 0.93, 1.12],
    ['de 5 à 9 ans', 0.59, 0.58],
    ['Plus de 90 ans', 2.39, 2.26],
  ]);
  for (const year of [2022, 2023]) addYear(book, year, rows);
  await book.xlsx.writeFile(file);
}

function addYear(book: ExcelJS.Workbook, year: number, rows: readonly (readonly (string | number)[])[]): void {
  const sheet = book.addWorksheet(`APL ${year}`);
  sheet.addRow([`Indicateur d’APL ${year} aux médecins généralistes`]);
  for (let k = 0; k < 7; k++) sheet.addRow([]);
  // the order of columns changes with the year
  const titles = [
    'Code commune INSEE',
    'Commune',
    'APL aux médecins généralistes',
    'APL aux médecins généralistes de 65 ans et moins',
    'Population standardisée 2020 pour la médecine générale',
    'Population totale 2020',
  ];
  const order = year === 2022 ? [0, 1, 2, 3, 4, 5] : [5, 4, 3, 2, 1, 0];
  sheet.addRow(order.map((k) => titles[k]!));
  sheet.addRow(order.map((k) => (k < 2 ? null : 'En nombre')));
  for (const row of rows) sheet.addRow(order.map((k) => row[k]!));
}

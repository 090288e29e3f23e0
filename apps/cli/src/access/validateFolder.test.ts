import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { professions } from '@maillage/supply';
import { expect, test } from 'vitest';
import { BadInput } from '../input/inputProblem.ts';
import { validateFolder } from './validateFolder.ts';

const mirror = process.env['MAILLAGE_DATA_MIRROR'] ?? join(import.meta.dirname, '../../../../../shared/data');
const missing = !existsSync(join(mirror, 'drees/apl-generalistes.xlsx'));

test.skipIf(missing)(
  `our access agrees with the published APL of 2022 (needs the public files of ${mirror})`,
  { timeout: 180_000 },
  async () => {
    const { models, heldOut, communes, consultationsPerHead } = await validateFolder(mirror, () => {});
    expect(communes).toBeGreaterThan(34_900);
    // what the register counts for a head is the published mean
    expect(Math.round(consultationsPerHead)).toBe(professions['general-practitioner'].supplyPerRegisteredHead);
    const [heads, pressure, departements, calibrated] = models.map(({ france }) => france);
    expect(heads!.weightedPearson).toBeGreaterThan(0.68);
    expect(pressure!.meanAbsoluteError).toBeLessThan(heads!.meanAbsoluteError);
    expect(departements!.weightedPearson).toBeGreaterThan(0.74);
    expect(departements!.rightSide).toBeGreaterThan(0.86);
    expect(calibrated!.weightedPearson).toBeGreaterThan(0.79);
    for (const { models: unseen } of heldOut) {
      const of = (id: string) => unseen.find((model) => model.id === id)!.agreement;
      expect(of('calibrated').spearman).toBeGreaterThan(of('departements').spearman);
      expect(of('departements').pearson).toBeGreaterThan(of('heads').pearson);
    }
    expect(models[0]!.isere!.weightedPearson).toBeGreaterThan(0.74);
  },
);

test('a folder without the files names each that is missing', async () => {
  const failure = await validateFolder('/nowhere', () => {}).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(BadInput);
  expect((failure as BadInput).problems.map(({ file }) => file)).toEqual([
    '/nowhere/drees/apl-generalistes.xlsx',
    '/nowhere/insee/equip-serv-medical-para-com-2021.csv',
    '/nowhere/insee/grille_densite_7_niveaux_2024.csv',
    '/nowhere/communes/communes_lau2020_pop_area_lon_lat_osrm_to_paris.csv',
  ]);
});

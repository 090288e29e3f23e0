import { sources } from '../../addresses.ts';
import type { DataSet } from '../../dataSet.ts';
import { cogWrites } from './cogWrites.ts';
import { COG_YEAR, loadDecoupage } from './decoupage.ts';
import { loadGazetteer } from './gazetteer.ts';

/** Communes of today, their areas, populations and positions, and the way to them from the codes of 2015 on. From npm. */
export const cog: DataSet = {
  id: 'cog',
  title: 'Communes, intercommunalités, départements et régions (COG), populations légales',
  source: sources.cog,
  certainty: 'official',
  needs: [],
  supersedes: [],
  tables: ['region', 'departement', 'epci', 'commune', 'commune_population', 'former_commune'],
  recognise: () => false,
  async read() {
    return { vintage: COG_YEAR, writes: cogWrites(loadDecoupage(), loadGazetteer()) };
  },
};

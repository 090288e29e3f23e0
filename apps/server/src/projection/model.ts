import { ApiError } from '@maillage/contract';
import type { Database } from '@maillage/database';
import type { Atlas } from '../atlas/atlas.ts';
import { perAtlas } from '../atlas/perAtlas.ts';
import type { ProfessionAccess } from '../atlas/professionAccess.ts';
import { type Growth, growthOf } from './growth.ts';
import { readDemography } from './readDemography.ts';
import { type StartingHeads, startingHeads } from './workforce.ts';

/** What a projection starts from, whatever the hypotheses: read once per atlas. */
export interface ProjectionModel {
  readonly atlas: Atlas;
  readonly access: ProfessionAccess;
  readonly start: StartingHeads;
  growth(departement: string, from: number, to: number): Growth;
}

const PROFESSION = 'general-practitioner';
const kept = perAtlas(() => new Map<string, Promise<ProjectionModel>>());

/** Throws `profession/unknown`, or `projection/profession-unsupported` for those whose exits and arrivals are not published. */
export function projectionModel(atlas: Atlas, database: Database, profession: string): Promise<ProjectionModel> {
  const access = atlas.accessOf(profession);
  if (profession !== PROFESSION) throw new ApiError('projection/profession-unsupported', { profession });
  const models = kept(atlas);
  const known = models.get(profession);
  if (known) return known;
  const model = make(atlas, database, access);
  models.set(profession, model);
  model.catch(() => models.delete(profession));
  return model;
}

async function make(atlas: Atlas, database: Database, access: ProfessionAccess): Promise<ProjectionModel> {
  const { people, practitioners } = await readDemography(database.ownerPool, access.profession.id);
  return { atlas, access, start: startingHeads(atlas, access, practitioners), growth: growthOf(people) };
}

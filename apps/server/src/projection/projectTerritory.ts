import type { Projection, ProjectionHypotheses } from '@maillage/contract';
import type { Actor, Database } from '@maillage/database';
import type { Atlas } from '../atlas/atlas.ts';
import { atlasOf } from '../atlas/holder.ts';
import { findTerritory } from '../territories/findTerritory.ts';
import { projectionAnswer, yearOf } from './answer.ts';
import { ownHypotheses, presetHypotheses } from './askedHypotheses.ts';
import { projectionModel } from './model.ts';
import { type ProjectionRun, projectionRun } from './run.ts';

export interface ProjectionQuestion {
  readonly territory: string;
  readonly profession: string;
  /** A preset, or own hypotheses. */
  readonly hypotheses: string | ProjectionHypotheses;
  readonly year?: number | undefined;
}

export interface Projected {
  readonly answer: Projection;
  readonly run: ProjectionRun;
  readonly members: Uint32Array;
}

/** Reads the question, computes what is not kept yet, and answers; throws the `ApiError` of what cannot be answered. */
export async function project(
  atlas: Atlas,
  database: Database,
  actor: Actor,
  { territory, profession, hypotheses: asked, year }: ProjectionQuestion,
): Promise<Projected> {
  const model = await projectionModel(atlas, database, profession);
  const { year: start } = model.access;
  const hypotheses = typeof asked === 'string' ? presetHypotheses(asked, start) : ownHypotheses(asked, start);
  const sentenceYear = yearOf(year, hypotheses);
  const { hit, members } = await findTerritory(atlas, database, actor, territory);
  const run = projectionRun(model, hypotheses);
  const id = typeof asked === 'string' ? asked : 'own';
  const answer = projectionAnswer(run, { territory: hit, members, hypotheses: id, year: sentenceYear });
  return { answer, run, members };
}

/** The same for a command, which reads the reference data itself. */
export async function projectTerritory(
  database: Database,
  dataFolder: string,
  question: ProjectionQuestion,
): Promise<Projection> {
  const atlas = await atlasOf(database, dataFolder).reload();
  return (await project(atlas, database, {}, question)).answer;
}

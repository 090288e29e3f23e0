import { createCommuneHistory } from '@maillage/territory';
import type { CommunesToday, SetInput } from '../dataSet.ts';
import { Problems } from '../problems.ts';
import { cogWrites } from '../sets/cog/cogWrites.ts';
import { COG_YEAR, loadDecoupage } from '../sets/cog/decoupage.ts';
import { formerCommunes } from '../sets/cog/formerCommunes.ts';
import { loadGazetteer } from '../sets/cog/gazetteer.ts';
import { communesOfRows } from './communesOfRows.ts';

let loaded: CommunesToday | undefined;

/** The communes of today as npm brings them, without a database. Read once per test file. */
export function franceToday(): CommunesToday {
  loaded ??= readFrance();
  return loaded;
}

function readFrance(): CommunesToday {
  const decoupage = loadDecoupage();
  const communes = communesOfRows(cogWrites(decoupage, loadGazetteer()));
  const formers = formerCommunes(decoupage.communes);
  const history = createCommuneHistory(
    communes.map(({ code }) => code),
    formers,
  );
  return { cog: COG_YEAR, communes, history };
}

/** What a set reads in a test: files, all of France, and where its problems are gathered. */
export function inputOf(paths: Readonly<Record<string, string>>, vintage = '2026'): SetInput {
  return { paths, vintage, today: franceToday(), problems: new Problems(), onLines: () => {} };
}

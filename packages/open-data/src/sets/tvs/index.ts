import { sources } from '../../addresses.ts';
import type { DataSet } from '../../dataSet.ts';
import { readMembership } from '../../reading/readMembership.ts';

/** Territoires de vie-santé: the units of the zoning of general practitioners. */
export const tvs: DataSet = {
  id: 'tvs',
  title: 'Territoires de vie-santé (TVS)',
  source: sources.tvs,
  certainty: 'official',
  needs: ['cog'],
  supersedes: [],
  tables: ['division', 'commune_division'],
  recognise: ({ header }) => header.some((title) => /^(?:tvs|code_?tvs|agr)$/i.test(title)) && !header.some(isZoning),
  read: (input) =>
    readMembership(
      input.paths.table!,
      {
        kind: 'tvs',
        codes: ['tvs', 'code_tvs', 'codetvs', 'agr'],
        names: ['libtvs', 'libelle_tvs', 'nom_tvs', 'libagr'],
        partial: false,
      },
      input,
    ),
};

const isZoning = (title: string) => /^(?:zonage|classe|picto)/i.test(title);

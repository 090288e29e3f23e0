import { sources } from '../../addresses.ts';
import type { DataSet } from '../../dataSet.ts';
import { readMembership } from '../../reading/readMembership.ts';

/** Communes of the communautés professionnelles territoriales de santé (CPTS); one file a département or région. */
export const cpts: DataSet = {
  id: 'cpts',
  title: 'Communes des CPTS',
  source: sources.cpts,
  certainty: 'official',
  needs: ['cog'],
  supersedes: [],
  tables: ['division', 'commune_division'],
  recognise: ({ header }) => header.some((title) => /^(?:cpts|nom_cpts|code_cpts)$/i.test(title)),
  read: (input) =>
    readMembership(
      input.paths.table!,
      { kind: 'cpts', codes: ['code_cpts', 'finess_cpts'], names: ['cpts', 'nom_cpts', 'libelle_cpts'], partial: true },
      input,
    ),
};

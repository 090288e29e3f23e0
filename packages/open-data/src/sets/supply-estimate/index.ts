import type { Commune } from '@maillage/territory';
import { sources } from '../../addresses.ts';
import { inBatches } from '../../batches.ts';
import type { DataSet } from '../../dataSet.ts';
import type { Row } from '../../store.ts';
import { practitionersByDepartement, practitionersByEpci, TOTALS_YEAR } from './publishedTotals.ts';
import { spread } from './spread.ts';

const GENERAL_PRACTITIONERS = 'D201';

/** General practitioners by commune, spread from published totals: what there is before the official counts are loaded. */
export const supplyEstimate: DataSet = {
  id: 'supply-estimate',
  title: 'Médecins généralistes par commune, estimés d’après les totaux publiés',
  source: sources['supply-estimate'],
  certainty: 'estimated',
  needs: ['cog'],
  supersedes: [],
  tables: ['equipment_count'],
  recognise: () => false,
  async read({ today }) {
    const write = {
      table: 'equipment_count',
      columns: ['type', 'year', 'commune', 'count', 'certainty'],
      mode: { kind: 'replace', where: { type: GENERAL_PRACTITIONERS, certainty: 'estimated' } },
      batches: inBatches(estimatedCounts(today.communes)),
    } as const;
    return { vintage: String(TOTALS_YEAR), writes: [write] };
  },
};

/**
 * One row a commune. An EPCI total is used where there is one; the rest of the département's total goes to its communes outside
 * these EPCI, or to all of them when there is none outside.
 */
export function estimatedCounts(communes: readonly Commune[]): Row[] {
  const inhabited = communes.filter(({ kind }) => kind !== 'parent');
  const counts = new Map(inhabited.map(({ code }) => [code, 0]));
  const rest = new Map(Object.entries(practitionersByDepartement));
  for (const [epci, total] of Object.entries(practitionersByEpci)) {
    const area = inhabited.filter((commune) => commune.epci === epci);
    for (const [k, part] of spreadOver(area, total, counts).entries()) {
      const { departement } = area[k]!;
      rest.set(departement, rest.get(departement)! - part);
    }
  }
  for (const [departement, total] of rest) {
    const all = inhabited.filter((commune) => commune.departement === departement);
    const outside = all.filter(({ epci }) => !Object.hasOwn(practitionersByEpci, epci ?? ''));
    spreadOver(outside.length > 0 ? outside : all, Math.max(0, total), counts);
  }
  return [...counts].map(([code, count]) => [GENERAL_PRACTITIONERS, TOTALS_YEAR, code, count, 'estimated']);
}

function spreadOver(area: readonly Commune[], total: number, counts: Map<string, number>): readonly number[] {
  const parts = spread(
    total,
    area.map(({ population }) => population),
  );
  for (const [k, { code }] of area.entries()) counts.set(code, counts.get(code)! + parts[k]!);
  return parts;
}

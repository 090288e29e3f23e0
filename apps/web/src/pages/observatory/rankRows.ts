import type { TerritoryRow } from '@maillage/contract';
import type { ObservatorySearch, SortKey } from './search.ts';

/** A line of the table: a commune with the value of the indicator shown. */
export interface RankedRow
  extends Pick<TerritoryRow, 'code' | 'name' | 'departement' | 'population' | 'professionals' | 'nearestMinutes'> {
  readonly shown: number | null;
}

type Filters = { [Key in 'q' | 'min' | 'below' | 'sort' | 'order']?: ObservatorySearch[Key] | undefined };

/** Communes that pass the filters, in the order asked; unknown values always last. */
export function rankRows(
  rows: readonly TerritoryRow[],
  values: ReadonlyMap<string, number | null>,
  { q, min = 0, below = Number.POSITIVE_INFINITY, sort = 'value', order }: Filters,
): readonly RankedRow[] {
  const wanted = plain(q ?? '');
  const kept = rows
    .map((row): RankedRow => ({ ...row, shown: values.get(row.code) ?? null }))
    .filter(
      ({ name, code, population, shown }) =>
        population >= min &&
        (below === Number.POSITIVE_INFINITY || (shown !== null && shown <= below)) &&
        (wanted === '' || plain(name).includes(wanted) || code.startsWith(wanted)),
    );
  const direction = order === 'desc' ? -1 : 1;
  return kept.sort((a, b) => compare(a, b, sort, direction) || b.population - a.population || byName(a, b));
}

const fields: Record<Exclude<SortKey, 'name'>, (row: RankedRow) => number | null> = {
  value: ({ shown }) => shown,
  population: ({ population }) => population,
  professionals: ({ professionals }) => professionals,
  nearest: ({ nearestMinutes }) => nearestMinutes,
};

function compare(a: RankedRow, b: RankedRow, sort: SortKey, direction: number): number {
  if (sort === 'name') return direction * byName(a, b);
  const [left, right] = [fields[sort](a), fields[sort](b)];
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return direction * (left - right);
}

const collator = new Intl.Collator('fr', { sensitivity: 'base' });
const byName = (a: RankedRow, b: RankedRow) => collator.compare(a.name, b.name);
const plain = (text: string) =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[-'’]/g, ' ').toLowerCase().trim();

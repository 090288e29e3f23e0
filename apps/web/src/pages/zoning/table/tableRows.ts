import { normaliseName } from '@maillage/territory';
import { type ClassifiedUnit, type UnitClass, unitClasses } from '@maillage/zoning';
import type { ZoningModel } from '../model.ts';
import type { ZoningSearch } from '../search.ts';

/** A line of the table: a unit, and what it was in the zoning in force (`mixed`: its communes differed). */
export interface TableRow extends ClassifiedUnit {
  readonly before: UnitClass | 'mixed' | null;
  readonly changed: boolean;
}

/** The units that the filters keep, in the order asked for; a search matches communes too. */
export function tableRows(model: ZoningModel, { q = '', show = 'all', sort = 'value' }: ZoningSearch): TableRow[] {
  const befores = beforeByUnit(model);
  const wanted = normaliseName(q);
  return model.classified
    .map((one): TableRow => {
      const before = befores.get(one.unit.id) ?? null;
      return { ...one, before, changed: before !== null && before !== one.class };
    })
    .filter((row) => matches(row, wanted) && isShown(row, show))
    .sort(orders[sort]);
}

const isShown = (row: TableRow, show: NonNullable<ZoningSearch['show']>): boolean => {
  if (show === 'all') return true;
  if (show === 'todo') return row.departs && !row.motivation?.trim();
  return show === 'moved' ? row.changed : row.class === show;
};

const matches = ({ unit }: TableRow, wanted: string): boolean =>
  wanted === '' ||
  normaliseName(unit.name).includes(wanted) ||
  unit.communes.some(({ name }) => normaliseName(name).startsWith(wanted));

const byName = (a: TableRow, b: TableRow) => a.unit.name.localeCompare(b.unit.name, 'fr');
const byValue = (a: TableRow, b: TableRow) =>
  (a.unit.value ?? Number.POSITIVE_INFINITY) - (b.unit.value ?? Number.POSITIVE_INFINITY) || byName(a, b);

const orders: Readonly<Record<NonNullable<ZoningSearch['sort']>, (a: TableRow, b: TableRow) => number>> = {
  value: byValue,
  name: byName,
  people: (a, b) => b.unit.population - a.unit.population || byName(a, b),
  class: (a, b) => unitClasses.indexOf(a.class) - unitClasses.indexOf(b.class) || byValue(a, b),
};

function beforeByUnit({ difference }: ZoningModel): Map<string, UnitClass | 'mixed'> {
  const befores = new Map<string, UnitClass | 'mixed'>();
  for (const { unit, before } of difference?.communes ?? []) {
    if (before === null) continue;
    const known = befores.get(unit);
    befores.set(unit, known === undefined || known === before ? before : 'mixed');
  }
  return befores;
}

/** What the address of a draft keeps: the unit looked at, the filters of the table, what the map shows. */
export interface ZoningSearch {
  readonly unit?: string;
  readonly q?: string;
  readonly show?: Shown;
  readonly sort?: SortKey;
  readonly map?: MapView;
}

export const shownFilters = ['all', 'zip', 'zac', 'zv', 'hz', 'todo', 'moved'] as const;
export type Shown = (typeof shownFilters)[number];
export const sortKeys = ['value', 'name', 'people', 'class'] as const;
export type SortKey = (typeof sortKeys)[number];
export const mapViews = ['classes', 'before', 'difference'] as const;
export type MapView = (typeof mapViews)[number];

/** Anything else in the address is ignored. */
export function parseZoningSearch(search: Record<string, unknown>): ZoningSearch {
  const unit = text(search['unit'], 40);
  const q = text(search['q'], 60);
  const show = oneOf(shownFilters, search['show']);
  const sort = oneOf(sortKeys, search['sort']);
  const map = oneOf(mapViews, search['map']);
  return {
    ...(unit && { unit }),
    ...(q && { q }),
    ...(show && show !== 'all' && { show }),
    ...(sort && sort !== 'value' && { sort }),
    ...(map && map !== 'classes' && { map }),
  };
}

/** A code made of digits comes as a number. */
const text = (value: unknown, longest: number) =>
  typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, longest) : undefined;
const oneOf = <Value extends string>(values: readonly Value[], value: unknown) => values.find((one) => one === value);

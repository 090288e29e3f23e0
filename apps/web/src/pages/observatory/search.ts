import { type IndicatorId, isIndicatorId } from '@maillage/contract';
import { isProfessionId, type ProfessionId } from '@maillage/supply';

export const sortKeys = ['value', 'name', 'population', 'professionals', 'nearest'] as const;
export type SortKey = (typeof sortKeys)[number];

/** Everything the view depends on, as it stands in the address. Absent means the default. */
export interface ObservatorySearch {
  territory?: string;
  indicator?: IndicatorId;
  profession?: ProfessionId;
  /** Vintage; the latest when absent. */
  year?: number;
  scale?: 'quantiles';
  commune?: string;
  /** Map position: `longitude,latitude,zoom`. */
  map?: string;
  /** Text that the name of a commune of the table contains. */
  q?: string;
  /** Smallest population of the table. */
  min?: number;
  /** Only values up to this one in the table. */
  below?: number;
  sort?: SortKey;
  order?: 'desc';
  page?: number;
  facilities?: 'shown';
}

/** What an address means that does not say. */
export const defaults = { territory: 'france', indicator: 'apl', profession: 'general-practitioner' } as const;

/** Reads an address from outside: what is not understood is left out. */
export function parseObservatorySearch(raw: Record<string, unknown>): ObservatorySearch {
  const text = (name: string) => (typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined);
  const number = (name: string) => {
    const value = Number(raw[name] ?? Number.NaN);
    return Number.isFinite(value) && value >= 0 ? value : undefined;
  };
  const oneOf = <T extends string>(name: string, isOne: (value: string) => value is T) => {
    const value = text(name);
    return value !== undefined && isOne(value) ? value : undefined;
  };
  return present({
    territory: text('territory'),
    indicator: oneOf('indicator', isIndicatorId),
    profession: oneOf('profession', isProfessionId),
    year: number('year'),
    scale: oneOf('scale', (value) => value === 'quantiles'),
    commune: text('commune'),
    map: text('map'),
    q: text('q'),
    min: number('min'),
    below: number('below'),
    sort: oneOf('sort', (value): value is SortKey => sortKeys.some((key) => key === value)),
    order: oneOf('order', (value) => value === 'desc'),
    page: number('page'),
    facilities: oneOf('facilities', (value) => value === 'shown'),
  });
}

/** Leaves out what is absent, so that the address holds only choices. */
function present(search: { [Key in keyof ObservatorySearch]: ObservatorySearch[Key] | undefined }): ObservatorySearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

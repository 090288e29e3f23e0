import type { CommuneDifference, Direction, UnitClass } from '@maillage/zoning';
import type { Town } from '../../components/map/mainTowns.ts';
import type { ColourScale } from '../../components/map/scale.ts';
import type { ZoningModel } from './model.ts';
import type { MapView } from './search.ts';

/** What the map draws: a number by commune, the colours of the numbers, and the letters written on the units. */
export interface MapPaint {
  readonly values: ReadonlyMap<string, number | null>;
  readonly scale: ColourScale;
  readonly letters: readonly Town[];
}

/** From outside to ZIP, sand to brown: the least served stand out, as on the map of access. */
export const classColours: Readonly<Record<UnitClass, string>> = {
  hz: '#e4ebe8',
  zv: '#f6e8c3',
  zac: '#d8b365',
  zip: '#8c510a',
};
export const directionColours: Readonly<Record<Exclude<Direction, 'unknown'>, string>> = {
  loses: '#f1a340',
  same: '#f1efee',
  gains: '#998ec3',
};

const rank: Readonly<Record<UnitClass, number>> = { hz: 0, zv: 1, zac: 2, zip: 3 };
const step: Readonly<Record<Direction, number | null>> = { loses: -1, same: 0, gains: 1, unknown: null };
const marks = { loses: '−', same: '', gains: '+', unknown: '' } as const;

export function mapPaint(model: ZoningModel, view: MapView, shortOf: (of: UnitClass) => string): MapPaint {
  const communes = model.difference?.communes ?? [];
  switch (view) {
    case 'classes':
      return {
        values: new Map(
          model.classified.flatMap((one) => one.unit.communes.map(({ code }) => [code, rank[one.class]] as const)),
        ),
        scale: classScale,
        letters: model.classified
          .filter((one) => one.class !== 'hz')
          .sort((a, b) => rank[b.class] - rank[a.class] || b.unit.population - a.unit.population)
          .map(({ unit, class: its }) => ({ ...largestOf(unit.communes), name: shortOf(its) })),
      };
    case 'before':
      return {
        values: new Map(communes.map(({ code, before }) => [code, before && rank[before]])),
        scale: classScale,
        letters: lettersOf(communes, ({ before }) => (before && before !== 'hz' ? shortOf(before) : '')),
      };
    case 'difference':
      return {
        values: new Map(communes.map(({ code, direction }) => [code, step[direction]])),
        scale: differenceScale,
        letters: lettersOf(communes, ({ direction }) => marks[direction]),
      };
    default:
      return view satisfies never;
  }
}

const classScale: ColourScale = {
  mode: 'fixed',
  limits: [0.5, 1.5, 2.5],
  colours: [classColours.hz, classColours.zv, classColours.zac, classColours.zip],
  marked: [],
};
const differenceScale: ColourScale = {
  mode: 'fixed',
  limits: [-0.5, 0.5],
  colours: [directionColours.loses, directionColours.same, directionColours.gains],
  marked: [],
};

/** One letter a unit, in its largest commune that has one. */
function lettersOf(
  communes: readonly CommuneDifference[],
  letterOf: (commune: CommuneDifference) => string,
): readonly Town[] {
  const towns = Map.groupBy(
    communes.filter((commune) => letterOf(commune) !== ''),
    (commune) => `${commune.unit} ${letterOf(commune)}`,
  );
  return [...towns.values()]
    .map((group) => ({ ...largestOf(group), name: letterOf(largestOf(group)) }))
    .sort((a, b) => b.population - a.population);
}

function largestOf<Commune extends { readonly population: number }>(communes: readonly Commune[]): Commune {
  return communes.reduce((largest, commune) => (commune.population > largest.population ? commune : largest));
}

import type { ProfessionId } from '@maillage/supply';
import { type ColourScale, colourScale } from '../../../components/map/scale.ts';
import type { Opened } from '../compute/protocol.ts';

export const mapModes = ['before', 'after', 'difference'] as const;
export type MapMode = (typeof mapModes)[number];

/** What the map shows of a place. */
export function shownValue(mode: MapMode, before: number, after: number): number | null {
  if (Number.isNaN(before)) return null;
  return mode === 'before' ? before : mode === 'after' ? after : after - before;
}

/** The value of every commune, for the first paint and after the mode changes. */
export function shownValues(
  mode: MapMode,
  { codes, before }: Opened,
  after: Float64Array,
): ReadonlyMap<string, number | null> {
  return new Map(codes.map((code, place) => [code, shownValue(mode, before[place]!, after[place]!)]));
}

/** General practitioners are drawn with the limits of the observatory; the others by parts of their low threshold. */
export function shownScale(mode: MapMode, profession: ProfessionId, low: number): ColourScale {
  const scale = colourScale(mode === 'difference' ? 'ledger-effect' : 'apl', 'general-practitioner', 'fixed', []);
  if (profession === 'general-practitioner') return scale;
  const factor = low / 2.5;
  const scaled = (limits: readonly number[]) => limits.map((limit) => Number((limit * factor).toPrecision(2)));
  return { ...scale, limits: scaled(scale.limits), marked: scaled(scale.marked) };
}

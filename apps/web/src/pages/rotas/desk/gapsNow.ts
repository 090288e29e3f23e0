import type { RotaDetail, RotaGap } from '@maillage/contract';
import type { Half } from '@maillage/units';

/** A half-day with fewer doctors than wanted, as the cells stand; with what the search said of it, when it did. */
export interface DeskGap {
  readonly date: string;
  readonly half: Half;
  readonly cabinet: string;
  readonly missing: number;
  readonly explained: RotaGap | undefined;
}

/** Gaps from a day on, by date. */
export function gapsNow(
  { cabinets, cells, result }: Pick<RotaDetail, 'cabinets' | 'cells' | 'result'>,
  from: string,
): DeskGap[] {
  const there = new Map<string, number>();
  for (const { cabinet, date, half } of cells) {
    const key = `${date} ${half} ${cabinet}`;
    there.set(key, (there.get(key) ?? 0) + 1);
  }
  const explained = new Map(result?.gaps.map((gap) => [`${gap.date} ${gap.half} ${gap.cabinet}`, gap]));
  return cabinets
    .flatMap(({ id, openings }) =>
      openings.flatMap(({ date, half, wanted }): DeskGap[] => {
        const key = `${date} ${half} ${id}`;
        const missing = wanted - (there.get(key) ?? 0);
        return missing > 0 && date >= from ? [{ date, half, cabinet: id, missing, explained: explained.get(key) }] : [];
      }),
    )
    .sort((a, b) => (`${a.date} ${a.half} ${a.cabinet}` < `${b.date} ${b.half} ${b.cabinet}` ? -1 : 1));
}

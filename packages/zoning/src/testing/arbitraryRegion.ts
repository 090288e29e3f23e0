import fc from 'fast-check';
import { type UnitClass, unitClasses } from '../selection.ts';
import { type ZoningUnit, zoningUnit } from '../unit.ts';

const commune = fc.record({
  population: fc.integer({ min: 1, max: 30_000 }),
  value: fc.option(fc.integer({ min: 0, max: 600 }).map((hundredths) => hundredths / 100)),
});

/** Random régions of a few units, some without any known value. */
export const arbitraryRegion: fc.Arbitrary<readonly ZoningUnit[]> = fc
  .array(fc.array(commune, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 })
  .map((units) =>
    units.map((communes, u) =>
      zoningUnit(
        `u${u}`,
        `Unit ${u}`,
        communes.map(({ population, value }, c) => ({
          code: `${u}-${c}`,
          name: `Commune ${u}-${c}`,
          population,
          weight: population,
          value,
        })),
      ),
    ),
  );

export interface ArbitraryMove {
  readonly at: number;
  readonly class: UnitClass;
  readonly motivation: string | null;
}

export const arbitraryMoves: fc.Arbitrary<readonly ArbitraryMove[]> = fc.array(
  fc.record({
    at: fc.nat(),
    class: fc.constantFrom(...unitClasses),
    motivation: fc.constantFrom(null, '', '  ', 'Deux départs annoncés'),
  }),
  { maxLength: 30 },
);

import { addDays } from '@maillage/units';
import fc from 'fast-check';
import type { Entry, EntryDraft } from '../entry.ts';
import { certainties } from '../entry.ts';
import type { Register } from '../register.ts';

/** Random registers and entries for laws: few communes, few days, so that everything meets everything. */
const COMMUNES = ['62001', '62002', '62003', '62004'];
export const FIRST_DAY = '2027-02-20';
export const DAY_COUNT = 60;

const day = fc.integer({ min: 0, max: DAY_COUNT - 1 }).map((count) => addDays(FIRST_DAY, count));
const share = fc.option(fc.integer({ min: 0, max: 4 }).map((quarters) => quarters / 4));

export const arbitraryRegister: fc.Arbitrary<Register> = fc
  .array(fc.record({ heads: fc.integer({ min: 0, max: 8 }), over60: share, over65: share }), {
    minLength: COMMUNES.length,
    maxLength: COMMUNES.length,
  })
  .map((lines) => ({
    profession: 'general-practitioner',
    year: 2022,
    byCommune: new Map(
      lines.map(({ heads, over60, over65 }, index) => [
        COMMUNES[index]!,
        { heads, supply: heads * 4236, certainty: 'registered', shareOver60: over60, shareOver65: over65 },
      ]),
    ),
  }));

export const arbitraryDraft: fc.Arbitrary<EntryDraft> = fc
  .record({
    commune: fc.constantFrom(...COMMUNES),
    supply: fc.integer({ min: 0, max: 9000 }),
    bounds: fc.tuple(fc.option(day), fc.option(day)),
    replacesHeads: fc.integer({ min: 0, max: 2 }),
    certainty: fc.constantFrom(...certainties),
    birthYear: fc.option(fc.integer({ min: 1950, max: 1999 })),
  })
  .map(({ bounds: [a, b], birthYear, ...rest }) => ({
    ...rest,
    profession: 'general-practitioner',
    label: 'Dr Essai',
    from: a !== null && b !== null && b < a ? b : a,
    to: a !== null && b !== null && b < a ? a : b,
    ...(birthYear !== null && { birthYear }),
  }));

/** Entries that replace no more heads than the register counts. */
export const arbitraryLedger: fc.Arbitrary<{ register: Register; entries: readonly Entry[] }> = fc
  .tuple(arbitraryRegister, fc.array(arbitraryDraft, { maxLength: 10 }))
  .map(([register, drafts]) => ({ register, entries: withinRegister(register, drafts) }));

function withinRegister(register: Register, drafts: readonly EntryDraft[]): Entry[] {
  const left = new Map([...register.byCommune].map(([commune, { heads }]) => [commune, heads]));
  return drafts.map((draft, index) => {
    const replacesHeads = Math.min(draft.replacesHeads, left.get(draft.commune)!);
    left.set(draft.commune, left.get(draft.commune)! - replacesHeads);
    return { ...draft, replacesHeads, id: `e${index}`, origin: 'coordinator' };
  });
}

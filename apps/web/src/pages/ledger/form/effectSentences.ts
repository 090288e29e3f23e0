import type { LedgerEffect } from '@maillage/contract';

/** A sentence of the catalogue (`ledger.effect`) and the people it counts. */
export type EffectSentence = {
  readonly key: 'dropped' | 'lifted' | 'lower' | 'higher' | 'none';
  readonly people: number;
};

/** Who crosses the threshold; when nobody does, whose access moves. */
export function effectSentences({ crossing, people, consultations }: LedgerEffect): readonly EffectSentence[] {
  const dropped = crossing?.dropped ?? 0;
  const lifted = crossing?.lifted ?? 0;
  const crossed: readonly EffectSentence[] = [
    { key: 'dropped', people: dropped },
    { key: 'lifted', people: lifted },
  ];
  if (dropped + lifted > 0) return crossed.filter((sentence) => sentence.people > 0);
  if (people === 0) return [{ key: 'none', people }];
  return [{ key: consultations < 0 ? 'lower' : 'higher', people }];
}

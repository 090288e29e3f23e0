/** How long a method may search, and whom it tells. */
export interface Control {
  /** Seconds of search after which the best choice so far is answered with its gap; none by default. */
  readonly seconds?: number;
  /** Asked often; `true` ends the search, and the best choice so far is answered with its gap. */
  readonly stopped?: () => boolean;
  /** Told when the choice or the bound improves. */
  readonly onProgress?: (state: { readonly objective: number; readonly bound: number }) => void;
}

/** `true` once the time is over or somebody stopped the search. Asks the clock at each call: call it once per iteration. */
export function deadline({ seconds = Infinity, stopped }: Control): () => boolean {
  const end = performance.now() + seconds * 1000;
  let over = false;
  return () => {
    over ||= performance.now() > end || stopped?.() === true;
    return over;
  };
}

import type { Atlas } from './atlas.ts';

/** Something made from an atlas once, when first asked, and forgotten with it. */
export function perAtlas<Value>(make: (atlas: Atlas) => Value): (atlas: Atlas) => Value {
  const made = new WeakMap<Atlas, Value>();
  return (atlas) => {
    const known = made.get(atlas);
    if (known !== undefined) return known;
    const value = make(atlas);
    made.set(atlas, value);
    return value;
  };
}

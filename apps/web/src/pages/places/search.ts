export const placeViews = ['places', 'clinicians'] as const;
export type PlaceView = (typeof placeViews)[number];
export const placeKinds = ['cabinet', 'stop', 'depot'] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** What the page shows, as it stands in the address; absent means places, all of them, none being written. */
export interface PlacesSearch {
  view?: 'clinicians';
  kind?: PlaceKind;
  q?: string;
  /** The place or clinician being written; `new` for one to be added. */
  edit?: string;
}

/** Reads an address from outside: what is not understood is left out. */
export function parsePlacesSearch({ view, kind, q, edit }: Record<string, unknown>): PlacesSearch {
  const known = placeKinds.find((one) => one === kind);
  return {
    ...(view === 'clinicians' && { view }),
    ...(known && { kind: known }),
    ...(typeof q === 'string' && q !== '' && { q }),
    ...(typeof edit === 'string' && /^(new|[\da-f-]{36})$/.test(edit) && { edit }),
  };
}

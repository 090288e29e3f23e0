/** Places gathered for a comparison in this browser tab, at most four, the latest last. */
const storageKey = 'maillage.comparison';
const most = 4;

export const gathered = (): readonly string[] => (sessionStorage.getItem(storageKey) ?? '').split(',').filter(Boolean);

/** Adds a place and returns them all; the oldest gives way to a fifth. */
export function gather(id: string): readonly string[] {
  const places = [...gathered().filter((place) => place !== id), id].slice(-most);
  sessionStorage.setItem(storageKey, places.join(','));
  return places;
}

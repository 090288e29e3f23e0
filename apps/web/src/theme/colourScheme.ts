import { useSyncExternalStore } from 'react';

export type ColourScheme = 'light' | 'dark';

const storageKey = 'maillage.colours';
const attribute = 'data-mantine-color-scheme';
const listeners = new Set<() => void>();

/** Light or dark, as `first-paint.js` set it from the reader's choice or from the system. */
export const useColourScheme = (): ColourScheme => useSyncExternalStore(subscribe, colourScheme);

export const colourScheme = (): ColourScheme =>
  document.documentElement.getAttribute(attribute) === 'dark' ? 'dark' : 'light';

/** Keeps the reader's choice and applies it at once. */
export function chooseColourScheme(scheme: ColourScheme): void {
  localStorage.setItem(storageKey, scheme);
  document.documentElement.setAttribute(attribute, scheme);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

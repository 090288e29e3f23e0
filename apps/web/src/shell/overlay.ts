import { useSyncExternalStore } from 'react';

/** What can open above the page; one at a time. */
export type OverlayId = 'palette' | 'territory' | 'help';

let opened: OverlayId | undefined;
const listeners = new Set<() => void>();

export function openOverlay(id: OverlayId | undefined): void {
  opened = id;
  for (const listener of listeners) listener();
}

export const closeOverlay = (): void => openOverlay(undefined);

export const useOverlay = (): OverlayId | undefined => useSyncExternalStore(subscribe, () => opened);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

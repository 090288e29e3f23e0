import { Suspense, useEffect } from 'react';
import { isTyping } from '../components/focus/isTyping.ts';
import { lazyDialog } from '../theme/lazyDialog.tsx';
import { closeOverlay, openOverlay, useOverlay } from './overlay.ts';

const CommandPalette = lazyDialog(() => import('./CommandPalette.tsx'));
const TerritoryDialog = lazyDialog(() => import('./TerritoryDialog.tsx'));
const HelpDialog = lazyDialog(() => import('./HelpDialog.tsx'));

/** The palette, the territory picker and the help, loaded when first opened. */
export function Overlays() {
  const opened = useOverlay();
  useEffect(listenToKeys, []);
  return (
    <Suspense fallback={null}>
      {opened === 'palette' && <CommandPalette onClose={closeOverlay} />}
      {opened === 'territory' && <TerritoryDialog onClose={closeOverlay} />}
      {opened === 'help' && <HelpDialog onClose={closeOverlay} />}
    </Suspense>
  );
}

function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent) => {
    const palette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    const help = event.key === '?' && !isTyping(event.target);
    if (!palette && !help) return;
    event.preventDefault();
    openOverlay(palette ? 'palette' : 'help');
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

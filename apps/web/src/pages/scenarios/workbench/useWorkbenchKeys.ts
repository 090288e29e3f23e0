import { useEffect, useRef } from 'react';
import type { Saving } from './useSaving.ts';

/** Ctrl+Z, Ctrl+Shift+Z (or Y) on the scenario; Escape gives up the change that waits for its commune. */
export function useWorkbenchKeys(saving: Pick<Saving, 'undo' | 'redo'> | undefined, onEscape: () => void): void {
  const latest = useRef({ saving, onEscape });
  latest.current = { saving, onEscape };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { saving, onEscape } = latest.current;
      if (event.key === 'Escape' && !isTyping(event.target)) return onEscape();
      if (!saving || !(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      void (key === 'z' && !event.shiftKey ? saving.undo() : saving.redo());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** A slider has no undo of its own. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    /^(TEXTAREA|SELECT)$/.test(target.tagName) ||
    (target instanceof HTMLInputElement && target.type !== 'range'));

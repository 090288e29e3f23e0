import { useEffect, useRef } from 'react';
import { isTyping } from './isTyping.ts';

interface Undoing {
  readonly undo: () => unknown;
  readonly redo: () => unknown;
}

/** Ctrl+Z takes back, Ctrl+Shift+Z or Ctrl+Y brings back; while typing, the keys stay the field's own. */
export function useUndoKeys(actions: Undoing | undefined): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const action = latest.current && wanted(event, latest.current);
      if (!action || isTyping(event.target)) return;
      event.preventDefault();
      void action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

function wanted({ ctrlKey, metaKey, altKey, shiftKey, key }: KeyboardEvent, { undo, redo }: Undoing) {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const pressed = key.toLowerCase();
  if (pressed === 'z') return shiftKey ? redo : undo;
  return pressed === 'y' ? redo : undefined;
}

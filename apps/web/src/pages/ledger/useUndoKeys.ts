import { useEffect } from 'react';
import type { LedgerActions } from './useActions.ts';

/** Ctrl+Z takes back, Ctrl+Shift+Z or Ctrl+Y brings back; while typing, the keys stay the field's own. */
export function useUndoKeys(actions: LedgerActions | undefined): void {
  useEffect(() => {
    if (!actions) return;
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      const action =
        key === 'z' && !event.shiftKey ? actions.undo : key === 'y' || key === 'z' ? actions.redo : undefined;
      if (!action) return;
      event.preventDefault();
      void action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [actions]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

import { type RefObject, useEffect } from 'react';

/**
 * Moves the focus into a part that the reader opened, and back to where it was when the part closes.
 * A part that the address opened (nothing has the focus yet) leaves it alone.
 */
export function useVisitingFocus(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const before = document.activeElement;
    if (!(before instanceof HTMLElement) || before === document.body) return;
    part.current?.focus({ preventScroll: true });
    return () => {
      if (before.isConnected) before.focus({ preventScroll: true });
    };
  }, [part]);
}

import { type RefObject, useEffect } from 'react';

/** Scrolls to a part that the reader opened, once. Braces matter: some browsers answer a promise, which is no clean-up of an effect. */
export function useComingIntoView(part: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    part.current?.scrollIntoView({ block: 'start', behavior: 'instant' });
  }, [part]);
}

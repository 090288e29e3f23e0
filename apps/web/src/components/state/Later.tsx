import { type ReactNode, useEffect, useState } from 'react';

/** Milliseconds after which it comes even if the browser never rests. */
const atMostMs = 1500;

/** What stands below the first screen: drawn, and its code loaded, once the browser rests. */
export function Later({ children, before }: { children: ReactNode; before: ReactNode }) {
  const [now, setNow] = useState(false);
  useEffect(() => whenAtRest(() => setNow(true)), []);
  return now ? children : before;
}

function whenAtRest(run: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const waiting = setTimeout(run, atMostMs / 5); // Safari
    return () => clearTimeout(waiting);
  }
  const waiting = requestIdleCallback(run, { timeout: atMostMs });
  return () => cancelIdleCallback(waiting);
}

import { type ReactNode, useEffect, useState } from 'react';

/** Milliseconds after which it comes even if the browser never rests. */
const atMostMs = 1500;

interface LaterProps {
  children: ReactNode;
  before: ReactNode;
  /** The page has a map, which comes first. */
  afterMap?: boolean;
}

/** What stands below the first screen: drawn, and its code loaded, once the browser rests; after the map where there is one. */
export function Later({ children, before, afterMap = false }: LaterProps) {
  const [now, setNow] = useState(false);
  useEffect(() => (afterMap ? whenMapDrawn : whenAtRest)(() => setNow(true)), [afterMap]);
  return now ? children : before;
}

/** The map marks its first drawing; one that never comes (no WebGL) is not waited for. */
function whenMapDrawn(run: () => void): () => void {
  let stop = () => {};
  const next = () => {
    stop();
    stop = whenAtRest(run);
  };
  if (performance.getEntriesByName(MAP_DRAWN).length > 0) {
    next();
    return () => stop();
  }
  const watch = new PerformanceObserver((marks) => marks.getEntriesByName(MAP_DRAWN).length > 0 && next());
  const waiting = setTimeout(next, mapAtMostMs);
  stop = () => {
    watch.disconnect();
    clearTimeout(waiting);
  };
  watch.observe({ type: 'mark' });
  return () => stop();
}

const MAP_DRAWN = 'maillage:map';
const mapAtMostMs = 5000;

function whenAtRest(run: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const waiting = setTimeout(run, atMostMs / 5); // Safari
    return () => clearTimeout(waiting);
  }
  const waiting = requestIdleCallback(run, { timeout: atMostMs });
  return () => cancelIdleCallback(waiting);
}

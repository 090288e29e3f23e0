import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './page.module.css';

interface ScrollProps {
  /** Said when the keyboard enters it. */
  label: string;
  className?: string | undefined;
  children: ReactNode;
}

/** What may be wider than the screen. Where it scrolls the keyboard reaches it, elsewhere it is no stop on the way. */
export function Scroll({ label, className = '', children }: ScrollProps) {
  const place = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = place.current!;
    const measure = () =>
      setScrolls(element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight);
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    if (element.firstElementChild) watch.observe(element.firstElementChild);
    return () => watch.disconnect();
  }, []);
  const reached = scrolls && { tabIndex: 0, role: 'group', 'aria-label': label };
  return (
    <div ref={place} className={`${styles.scroll} ${className}`} {...reached}>
      {children}
    </div>
  );
}

import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import styles from './chart.module.css';

interface PlotProps {
  /** Spoken instead of the picture. */
  label: string;
  height: number;
  children: (width: number, height: number) => ReactNode;
}

/** A drawing as wide as its card, so that letters keep their size. */
export function Plot({ label, height, children }: PlotProps) {
  const { ref, width } = useElementSize();
  return (
    <div ref={ref} className={styles.plot} style={{ minHeight: height }}>
      {width > 0 && (
        <svg width={width} height={height} role="img" aria-label={label}>
          {children(width, height)}
        </svg>
      )}
    </div>
  );
}

import { useFormat } from '../../i18n/useFormat.ts';
import styles from './commune.module.css';

export interface Vintage {
  readonly year: number;
  readonly value: number;
}

const width = 520;
const height = 170;
const margin = { left: 24, right: 40, top: 26, bottom: 26 };

/** A line from zero up, each point with its value: no legend to look up. The table beside it says the same. */
export function EvolutionLine({ vintages, decimals }: { vintages: readonly Vintage[]; decimals: number }) {
  const format = useFormat();
  const points = placed(vintages);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.line} aria-hidden="true">
      <line x1="0" x2={width} y1={height - margin.bottom} y2={height - margin.bottom} className={styles.zero} />
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} className={styles.path} />
      {points.map(({ x, y, year, value }) => (
        <g key={year}>
          <circle cx={x} cy={y} r="5" className={styles.point} />
          <text x={x} y={y - 12} textAnchor="middle" className={styles.pointValue}>
            {format.number(value, decimals)}
          </text>
          <text x={x} y={height - 6} textAnchor="middle" className={styles.pointYear}>
            {year}
          </text>
        </g>
      ))}
    </svg>
  );
}

function placed(vintages: readonly Vintage[]) {
  const [from, to] = [vintages[0]!.year, vintages.at(-1)!.year];
  const top = Math.max(...vintages.map(({ value }) => value), 0.01);
  const across = width - margin.left - margin.right;
  const up = height - margin.top - margin.bottom;
  return vintages.map(({ year, value }) => ({
    year,
    value,
    x: margin.left + (across * (year - from)) / (to - from),
    y: height - margin.bottom - (up * value) / top,
  }));
}

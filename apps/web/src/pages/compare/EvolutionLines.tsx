import { useFormat } from '../../i18n/useFormat.ts';
import styles from './compare.module.css';
import type { Compared } from './compared.ts';
import { spreadLabels } from './spreadLabels.ts';

interface EvolutionLinesProps {
  items: readonly Compared[];
  /** At least two, increasing. */
  years: readonly number[];
  decimals: number;
}

const width = 640;
const height = 260;
const margin = { left: 16, right: 190, top: 16, bottom: 28 };
const labelHeight = 22;
/** Each line has its own dashes besides its colour. */
const dashes = ['none', '9 4', '2 4', '12 4 2 4'];

/** Lines from zero up; their names stand at their end, kept apart. */
export function EvolutionLines({ items, years, decimals }: EvolutionLinesProps) {
  const format = useFormat();
  const [from, to] = [years[0]!, years.at(-1)!];
  const top = Math.max(0.01, ...items.flatMap(({ summary }) => summary.vintages.map(({ mean }) => mean ?? 0)));
  const x = (year: number) => margin.left + ((width - margin.left - margin.right) * (year - from)) / (to - from);
  const y = (value: number) => height - margin.bottom - ((height - margin.top - margin.bottom) * value) / top;
  const lines = items
    .map(({ id, name, summary }, index) => ({
      id,
      name,
      index,
      points: summary.vintages.flatMap(({ year, mean }) => (mean === null ? [] : [{ year, value: mean }])),
    }))
    .filter(({ points }) => points.length > 0);
  const labels = spreadLabels(
    lines.map(({ points }) => y(points.at(-1)!.value)),
    labelHeight,
    height - margin.bottom,
  );
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.lines} aria-hidden="true">
      <line x1="0" x2={width - margin.right} y1={y(0)} y2={y(0)} className={styles.zero} />
      {years.map((year) => (
        <text key={year} x={x(year)} y={height - 8} textAnchor="middle" className={styles.tick}>
          {year}
        </text>
      ))}
      {lines.map(({ id, name, index, points }, place) => (
        <g key={id} data-line={index}>
          <polyline
            points={points.map(({ year, value }) => `${x(year)},${y(value)}`).join(' ')}
            strokeDasharray={dashes[index]}
            className={styles.path}
          />
          {points.map(({ year, value }) => (
            <circle key={year} cx={x(year)} cy={y(value)} r="4" className={styles.point} />
          ))}
          <text x={width - margin.right + 10} y={labels[place]! + 5} className={styles.lineName}>
            {format.number(points.at(-1)!.value, decimals)} {shortened(name)}
          </text>
        </g>
      ))}
    </svg>
  );
}

const shortened = (name: string) => (name.length > 16 ? `${name.slice(0, 15)}…` : name);

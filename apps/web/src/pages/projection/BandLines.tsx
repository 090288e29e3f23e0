import chart from '../../components/chart/chart.module.css';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './projection.module.css';

export interface BandPoint {
  readonly year: number;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

export interface BandLine {
  readonly id: 'first' | 'second';
  readonly name: string;
  readonly points: readonly BandPoint[];
}

interface BandLinesProps {
  lines: readonly BandLine[];
  width: number;
  height: number;
  /** Year to be marked. */
  year: number;
  /** A level with a meaning, and its name. */
  mark?: { readonly value: number; readonly name: string };
  written: (value: number) => string;
}

const foot = 24;
const head = 18;
const right = 104;

/** Lines from zero with the band that holds four futures out of five; names and last values at their end. */
export function BandLines({ lines, width, height, year, mark, written }: BandLinesProps) {
  const format = useFormat();
  const years = lines[0]!.points.map((point) => point.year);
  const [from, to] = [years[0]!, years.at(-1)!];
  const most = Math.max(1e-9, ...lines.flatMap(({ points }) => points.map(({ value, high = value }) => high))) * 1.05;
  const base = height - foot;
  const x = (at: number) => ((at - from) * (width - right)) / Math.max(1, to - from);
  const y = (value: number) => base - (value / most) * (base - head);
  const ends = apart(lines.map(({ points }) => y(points.at(-1)!.value)));
  return (
    <>
      {mark && <line className={chart.mark} x1={0} x2={width - right} y1={y(mark.value)} y2={y(mark.value)} />}
      {lines.map(({ id, points }) => (
        <polygon key={id} className={styles.band} data-line={id} points={outline(points)} />
      ))}
      <line className={chart.axis} x1={0} x2={width - right} y1={base} y2={base} />
      <line className={chart.grid} x1={x(year)} x2={x(year)} y1={head - 6} y2={base} />
      {ticks(from, to, width).map((tick) => (
        <text key={tick} x={x(tick)} y={height - 6} textAnchor={tick === from ? 'start' : 'middle'}>
          {tick}
        </text>
      ))}
      {lines.map(({ id, name, points }, k) => {
        const at = points.find((point) => point.year === year);
        return (
          <g key={id}>
            <polyline
              className={styles.path}
              data-line={id}
              points={points.map((point) => `${x(point.year)},${y(point.value)}`).join(' ')}
            />
            {at && <circle className={styles.dot} data-line={id} cx={x(at.year)} cy={y(at.value)} r={4.5} />}
            <text className={chart.strong} x={width - right + 8} y={ends[k]! - 2}>
              {written(points.at(-1)!.value)}
            </text>
            <text x={width - right + 8} y={ends[k]! + 13}>
              {name}
            </text>
          </g>
        );
      })}
      {mark && (
        <text x={4} y={y(mark.value) - 5}>
          {mark.name}
        </text>
      )}
      <text x={0} y={base - 5} className="visually-hidden">
        {format.number(0)}
      </text>
    </>
  );

  function outline(points: readonly BandPoint[]): string {
    const top = points.map(({ year: at, value, high = value }) => `${x(at)},${y(high)}`);
    const bottom = points.toReversed().map(({ year: at, value, low = value }) => `${x(at)},${y(low)}`);
    return [...top, ...bottom].join(' ');
  }
}

/** Every fifth year, every tenth on a narrow screen, and the first. */
function ticks(from: number, to: number, width: number): number[] {
  const step = width < 480 ? 10 : 5;
  const first = Math.ceil((from + step / 2) / step) * step;
  return [from, ...Array.from({ length: Math.floor((to - first) / step) + 1 }, (_, k) => first + k * step)];
}

/** Two labels of two lines each, kept from covering one another. */
function apart(places: readonly number[]): readonly number[] {
  const [a, b] = places;
  const gap = 34;
  if (a === undefined || b === undefined || Math.abs(a - b) >= gap) return places;
  const middle = (a + b) / 2;
  return a <= b ? [middle - gap / 2, middle + gap / 2] : [middle + gap / 2, middle - gap / 2];
}

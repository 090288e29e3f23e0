import type { TerritoryAccess } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { ChartCard } from '../../components/chart/ChartCard.tsx';
import chart from '../../components/chart/chart.module.css';
import { FigureTable } from '../../components/chart/FigureTable.tsx';
import { Plot } from '../../components/chart/Plot.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { MeansOfYear } from './MeansOfYear.tsx';

const height = 220;
const foot = 22;
const side = 28;

/** The mean of the territory at each published year, from zero. */
export function Evolution({ access }: { access: TerritoryAccess }) {
  const { summary, unit } = access;
  const { t } = useTranslation(['observatory', 'words']);
  const format = useFormat();
  const decimals = unit === 'consultations' ? 2 : 1;
  const number = (value: number) => format.number(value, decimals);
  const known = summary.vintages.flatMap(({ year, mean }) => (mean === null ? [] : [{ year, mean }]));
  const title = t('observatory:chart.evolution');
  if (known.length === 0) return null;
  return (
    <ChartCard
      title={title}
      unit={t('observatory:chart.evolutionUnit', { unit: t(`words:unitShort.${unit as 'consultations'}`) })}
      table={
        <FigureTable
          caption={title}
          columns={[
            t('observatory:chart.year'),
            t('observatory:chart.mean'),
            t('observatory:chart.belowPeople', { threshold: format.number(summary.belowLow.threshold, 1) }),
          ]}
          rows={summary.vintages.map(({ year, mean, belowLowPeople }) => [
            String(year),
            mean === null ? '–' : number(mean),
            format.number(Math.round(belowLowPeople)),
          ])}
        />
      }
      chart={
        known.length === 1 ? (
          <MeansOfYear access={access} number={number} />
        ) : (
          <Plot label={title} height={height}>
            {(width) => <Years points={known} width={width} number={number} />}
          </Plot>
        )
      }
      note={known.length === 1 && t('observatory:chart.oneYear', { year: known[0]!.year })}
    />
  );
}

interface YearsProps {
  points: readonly { readonly year: number; readonly mean: number }[];
  width: number;
  number: (value: number) => string;
}

function Years({ points, width, number }: YearsProps) {
  const base = height - foot;
  const most = Math.max(...points.map(({ mean }) => mean)) * 1.2;
  const x = (index: number) => side + (index * (width - 2 * side)) / (points.length - 1);
  const y = (mean: number) => base - (mean / most) * (base - 8);
  return (
    <>
      <line className={chart.axis} x1={0} x2={width} y1={base} y2={base} />
      <polyline className={chart.line} points={points.map(({ mean }, index) => `${x(index)},${y(mean)}`).join(' ')} />
      {points.map(({ year, mean }, index) => (
        <g key={year}>
          <circle className={chart.point} cx={x(index)} cy={y(mean)} r={5} />
          <text className={chart.strong} x={x(index)} y={y(mean) - 11} textAnchor="middle">
            {number(mean)}
          </text>
          <text x={x(index)} y={height - 4} textAnchor="middle">
            {year}
          </text>
        </g>
      ))}
    </>
  );
}

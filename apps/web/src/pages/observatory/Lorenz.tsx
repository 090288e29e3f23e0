import type { TerritoryAccess } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { ChartCard } from '../../components/chart/ChartCard.tsx';
import chart from '../../components/chart/chart.module.css';
import { FigureTable } from '../../components/chart/FigureTable.tsx';
import { Plot } from '../../components/chart/Plot.tsx';
import { Rich } from '../../components/text/Rich.tsx';
import { useFormat } from '../../i18n/useFormat.ts';

const height = 220;
const foot = 22;

/** Who shares the access: the Lorenz curve, its half in a sentence, and the usual measures. */
export function Lorenz({ access: { summary } }: { access: TerritoryAccess }) {
  const { t } = useTranslation('observatory');
  const format = useFormat();
  const { lorenz, inequality } = summary;
  if (lorenz.length < 2) return null;
  const title = t('chart.lorenz');
  return (
    <ChartCard
      title={title}
      unit={t('chart.lorenzUnit')}
      table={
        <FigureTable
          caption={title}
          columns={[t('chart.peopleShare'), t('chart.accessShare')]}
          rows={lorenz.map(([people, share]) => [format.share(people), format.share(share, 1)])}
        />
      }
      chart={
        <Plot label={title} height={height}>
          {(width) => <Curve points={lorenz} width={width} equality={t('chart.equality')} share={format.share} />}
        </Plot>
      }
      note={
        <>
          <Rich
            text={t('chart.lorenzSentence', { share: format.share(shareAt(lorenz, 0.5), 0) })}
            tags={{ b: <b /> }}
          />{' '}
          {inequality &&
            t('chart.gini', {
              gini: format.number(inequality.gini, 2),
              theil: format.number(inequality.theil, 2),
              palma: format.number(inequality.palma, 2),
            })}
        </>
      }
    />
  );
}

interface CurveProps {
  points: readonly (readonly [number, number])[];
  width: number;
  equality: string;
  share: (value: number) => string;
}

function Curve({ points, width, equality, share }: CurveProps) {
  const base = height - foot;
  const at = ([people, part]: readonly [number, number]) =>
    `${(people * width).toFixed(1)},${(base - part * (base - 6)).toFixed(1)}`;
  const line = points.map(at).join(' ');
  const half: readonly [number, number] = [0.5, shareAt(points, 0.5)];
  const [halfX, halfY] = at(half).split(',').map(Number);
  return (
    <>
      <polygon className={chart.area} points={`${at([0, 0])} ${line} ${at([1, 1])}`} />
      <line className={chart.grid} x1={0} y1={base} x2={width} y2={6} />
      <text x={width * 0.38} y={base - 0.38 * (base - 6) - 10} textAnchor="end">
        {equality}
      </text>
      <polyline className={chart.line} points={line} />
      <line className={chart.mark} x1={halfX} x2={halfX} y1={halfY} y2={base} />
      <circle className={chart.point} cx={halfX} cy={halfY} r={5} />
      <text className={chart.strong} x={halfX! + 10} y={halfY! + 16}>
        {share(half[1])}
      </text>
      <line className={chart.axis} x1={0} x2={width} y1={base} y2={base} />
      {[0, 0.5, 1].map((people) => (
        <text
          key={people}
          x={people * width}
          y={height - 4}
          textAnchor={people === 0 ? 'start' : people === 1 ? 'end' : 'middle'}
        >
          {share(people)}
        </text>
      ))}
    </>
  );
}

/** Part of the access of the worst served `people` (0 … 1), between the points of the curve. */
export function shareAt(points: readonly (readonly [number, number])[], people: number): number {
  const after = points.findIndex(([x]) => x >= people);
  if (after <= 0) return points[Math.max(0, after)]?.[1] ?? 0;
  const [x0, y0] = points[after - 1]!;
  const [x1, y1] = points[after]!;
  return y0 + ((y1 - y0) * (people - x0)) / (x1 - x0);
}

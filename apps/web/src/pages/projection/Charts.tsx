import type { Projection } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { ChartCard } from '../../components/chart/ChartCard.tsx';
import { FigureTable } from '../../components/chart/FigureTable.tsx';
import { Plot } from '../../components/chart/Plot.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { BandLines } from './BandLines.tsx';
import styles from './projection.module.css';

const height = 250;

/** Supply and need, mean access, people under the threshold: year by year, each with its table. */
export function Charts({ answer, year }: { answer: Projection; year: number }) {
  return (
    <div className={styles.charts}>
      <SupplyAndNeed answer={answer} year={year} />
      <Access answer={answer} year={year} />
      <Under answer={answer} year={year} />
    </div>
  );
}

interface ChartProps {
  answer: Projection;
  year: number;
}

function SupplyAndNeed({ answer: { years }, year }: ChartProps) {
  const { t } = useTranslation('projection');
  const format = useFormat();
  const start = years[0]!.heads.value;
  const over = (heads: number) => (start > 0 ? (100 * heads) / start : 0);
  const title = t('chart.supply');
  return (
    <ChartCard
      title={title}
      unit={t('chart.supplyUnit', { year: years[0]!.year })}
      note={t('chart.supplyNote', {
        heads: format.number(Math.round(years.find((one) => one.year === year)?.heads.value ?? start)),
        year,
      })}
      chart={
        <Plot label={title} height={height}>
          {(width) => (
            <BandLines
              width={width}
              height={height}
              year={year}
              written={(value) => format.number(value)}
              lines={[
                {
                  id: 'first',
                  name: t('chart.supplyLine'),
                  points: years.map(({ year: at, supply, heads }) => {
                    const half = (over(heads.high) - over(heads.low)) / 2;
                    return { year: at, value: 100 * supply, low: 100 * supply - half, high: 100 * supply + half };
                  }),
                },
                {
                  id: 'second',
                  name: t('chart.needLine'),
                  points: years.map(({ year: at, need }) => ({ year: at, value: 100 * need })),
                },
              ]}
            />
          )}
        </Plot>
      }
      table={
        <FigureTable
          caption={title}
          columns={[
            t('chart.year'),
            t('chart.headsColumn'),
            t('chart.exits'),
            t('chart.arrivals'),
            t('chart.supplyLine'),
            t('chart.needLine'),
          ]}
          rows={years.map((one) => [
            String(one.year),
            format.number(one.heads.value),
            format.number(one.exits),
            format.number(one.arrivals),
            format.number(100 * one.supply, 1),
            format.number(100 * one.need, 1),
          ])}
        />
      }
    />
  );
}

function Access({ answer: { years, threshold }, year }: ChartProps) {
  const { t } = useTranslation('projection');
  const format = useFormat();
  const title = t('chart.access');
  const points = years.flatMap(({ year: at, access }) => (access ? [{ year: at, ...access }] : []));
  if (points.length === 0) return null;
  return (
    <ChartCard
      title={title}
      unit={t('chart.accessUnit')}
      note={t('chart.band')}
      chart={
        <Plot label={title} height={height}>
          {(width) => (
            <BandLines
              width={width}
              height={height}
              year={year}
              mark={{ value: threshold, name: format.number(threshold, 1) }}
              written={(value) => format.number(value, 2)}
              lines={[{ id: 'first', name: t('chart.accessLine'), points }]}
            />
          )}
        </Plot>
      }
      table={<Spread caption={title} points={points} decimals={2} />}
    />
  );
}

function Under({ answer: { years, threshold }, year }: ChartProps) {
  const { t } = useTranslation('projection');
  const format = useFormat();
  const title = t('chart.under', { threshold: format.number(threshold, 1) });
  const points = years.map(({ year: at, under }) => ({ year: at, ...under }));
  return (
    <ChartCard
      title={title}
      unit={t('chart.underUnit')}
      note={t('chart.band')}
      chart={
        <Plot label={title} height={height}>
          {(width) => (
            <BandLines
              width={width}
              height={height}
              year={year}
              written={(value) => format.number(Math.round(value))}
              lines={[{ id: 'first', name: t('chart.underLine'), points }]}
            />
          )}
        </Plot>
      }
      table={<Spread caption={title} points={points} decimals={0} />}
    />
  );
}

interface SpreadProps {
  caption: string;
  points: readonly { year: number; value: number; low: number; high: number }[];
  decimals: number;
}

function Spread({ caption, points, decimals }: SpreadProps) {
  const { t } = useTranslation('projection');
  const format = useFormat();
  return (
    <FigureTable
      caption={caption}
      columns={[t('chart.year'), t('chart.expected'), t('chart.low'), t('chart.high')]}
      rows={points.map(({ year, value, low, high }) => [
        String(year),
        ...[value, low, high].map((figure) => format.number(figure, decimals)),
      ])}
    />
  );
}

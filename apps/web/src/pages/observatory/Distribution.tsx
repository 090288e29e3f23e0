import type { TerritoryAccess } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { ChartCard } from '../../components/chart/ChartCard.tsx';
import chart from '../../components/chart/chart.module.css';
import { FigureTable } from '../../components/chart/FigureTable.tsx';
import { Plot } from '../../components/chart/Plot.tsx';
import { type ColourScale, colourOf } from '../../components/map/scale.ts';
import { type Format, useFormat } from '../../i18n/useFormat.ts';

type Class = TerritoryAccess['summary']['distribution'][number];

const height = 220;
const foot = 22;
const head = 26;

/** How many people live at each level of access. */
export function Distribution({ access, scale }: { access: TerritoryAccess; scale: ColourScale }) {
  const { t } = useTranslation(['observatory', 'words']);
  const format = useFormat();
  const { distribution, belowLow, belowHigh } = access.summary;
  const unit = t(`words:unitShort.${access.unit as 'consultations'}`);
  const title = t('observatory:chart.distribution');
  const name = ({ from, to }: Class) =>
    to === null
      ? t('observatory:chart.andMore', { from: plain(format, from) })
      : t('observatory:chart.from', { from: plain(format, from), to: plain(format, to) });
  const thresholds = access.unit === 'consultations' ? [belowLow.threshold, belowHigh.threshold] : [];
  return (
    <ChartCard
      title={title}
      unit={t('observatory:chart.distributionUnit', { unit })}
      table={
        <FigureTable
          caption={title}
          columns={[t('observatory:chart.level'), t('observatory:chart.people')]}
          rows={distribution.map((line) => [name(line), format.number(Math.round(line.people))])}
        />
      }
      chart={
        <Plot label={title} height={height}>
          {(width) => (
            <Bars
              classes={distribution}
              thresholds={thresholds}
              width={width}
              scale={scale}
              name={name}
              people={(count) => t('observatory:map.people', { population: count })}
              format={format}
            />
          )}
        </Plot>
      }
    />
  );
}

interface BarsProps {
  classes: readonly Class[];
  thresholds: readonly number[];
  width: number;
  scale: ColourScale;
  name: (line: Class) => string;
  people: (count: number) => string;
  format: Format;
}

function Bars({ classes, thresholds, width, scale, name, people, format }: BarsProps) {
  const most = Math.max(1, ...classes.map(({ people }) => people));
  const step = width / Math.max(1, classes.length);
  const classWidth = (classes[1]?.from ?? 1) - (classes[0]?.from ?? 0);
  const x = (value: number) => (step * (value - (classes[0]?.from ?? 0))) / classWidth;
  const base = height - foot;
  const top = (count: number) => base - ((base - head) * count) / most;
  const round = roundBelow(most);
  return (
    <>
      <line className={chart.grid} x1={0} x2={width} y1={top(round)} y2={top(round)} />
      <text x={width} y={top(round) - 4} textAnchor="end">
        {people(round)}
      </text>
      {classes.map((line, index) => (
        <rect
          key={line.from}
          className={chart.bar}
          x={index * step + 0.5}
          width={Math.max(1, step - 1)}
          y={top(line.people)}
          height={base - top(line.people)}
          fill={colourOf(scale, line.from + classWidth / 2)}
        >
          <title>{`${name(line)} : ${format.number(Math.round(line.people))}`}</title>
        </rect>
      ))}
      <line className={chart.axis} x1={0} x2={width} y1={base} y2={base} />
      {classes
        .filter((_, index) => index % everyNth(step) === 0)
        .map(({ from }) => (
          <text key={from} x={x(from)} y={height - 4} textAnchor={from === classes[0]?.from ? 'start' : 'middle'}>
            {plain(format, from)}
          </text>
        ))}
      {thresholds.map((threshold) => (
        <g key={threshold}>
          <line className={chart.mark} x1={x(threshold)} x2={x(threshold)} y1={4} y2={base} />
          <text className={chart.strong} x={x(threshold) - 4} y={14} textAnchor="end">
            {plain(format, threshold)}
          </text>
        </g>
      ))}
    </>
  );
}

/** Labels need about 36 pixels each. */
const everyNth = (step: number) => [1, 2, 4, 8].find((n) => n * step >= 36) ?? 16;
/** The largest of 1, 2 or 5 times a power of ten that is not above. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  return ([5, 2, 1].find((digit) => digit * power <= value) ?? 1) * power;
}
const plain = (format: Format, value: number) => format.number(value, Number.isInteger(value) ? 0 : 1);

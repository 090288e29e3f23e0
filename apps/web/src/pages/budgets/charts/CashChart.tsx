import type { Budget } from '@maillage/economics';
import { useTranslation } from 'react-i18next';
import { ChartCard } from '../../../components/chart/ChartCard.tsx';
import chart from '../../../components/chart/chart.module.css';
import { FigureTable } from '../../../components/chart/FigureTable.tsx';
import { Plot } from '../../../components/chart/Plot.tsx';
import { useMoney } from '../useMoney.ts';

const HEIGHT = 240;
const [HEAD, FOOT] = [22, 24];

/** The money at the end of each of the sixty months, around zero. */
export function CashChart({ budget }: { budget: Budget }) {
  const { t } = useTranslation('budgets');
  const money = useMoney();
  const title = t('cash.title');
  const { month, amount } = budget.lowestCash;
  const label = t('cash.spoken', { month, lowest: money.whole(amount), end: money.whole(budget.cash.at(-1)!) });
  return (
    <ChartCard
      title={title}
      unit={t('cash.unit')}
      table={
        <FigureTable
          caption={title}
          columns={[t('cash.month'), t('cash.resultColumn'), t('cash.cashColumn')]}
          rows={budget.cash.map((cash, at) => [
            t('cash.monthOf', { month: (at % 12) + 1, year: Math.floor(at / 12) + 1 }),
            money.whole(budget.sheet.months.get('result')![at]!),
            money.whole(cash),
          ])}
        />
      }
      chart={
        <Plot label={label} height={HEIGHT}>
          {(width) => <CashLine budget={budget} width={width} />}
        </Plot>
      }
      note={t('cash.note')}
    />
  );
}

function CashLine({ budget: { cash, lowestCash }, width }: { budget: Budget; width: number }) {
  const { t } = useTranslation('budgets');
  const money = useMoney();
  const right = 8;
  const [top, bottom] = [Math.max(0, ...cash), Math.min(0, ...cash)];
  const scale = top === bottom ? 1 : top - bottom;
  const x = (month: number) => ((month - 1) / 59) * (width - right);
  const y = (amount: number) => HEAD + ((top - amount) / scale) * (HEIGHT - HEAD - FOOT);
  const line = cash.map((amount, at) => `${x(at + 1).toFixed(1)},${y(amount).toFixed(1)}`).join(' ');
  const end = cash.at(-1)!;
  const lowestApart = lowestCash.month < 52 && lowestCash.amount < 0;
  return (
    <>
      {[1, 2, 3, 4, 5].map((year) => (
        <g key={year}>
          <line className={chart.grid} x1={x(year * 12 - 11)} x2={x(year * 12 - 11)} y1={HEAD} y2={HEIGHT - FOOT} />
          <text x={x(year * 12 - 11) + 4} y={HEIGHT - 6}>
            {t('cash.year', { year })}
          </text>
        </g>
      ))}
      <polygon className={chart.area} points={`${x(1)},${y(0)} ${line} ${x(60)},${y(0)}`} />
      <line className={chart.axis} x1={0} x2={width} y1={y(0)} y2={y(0)} />
      <text x={width} y={y(0) < HEAD + 4 ? y(0) - 6 : y(0) + (end >= 0 ? 16 : -6)} textAnchor="end">
        0 €
      </text>
      <polyline className={chart.line} points={line} />
      {lowestApart && (
        <>
          <circle className={chart.point} cx={x(lowestCash.month)} cy={y(lowestCash.amount)} r={5} />
          <text
            className={chart.strong}
            x={Math.min(x(lowestCash.month) + 8, width - 130)}
            y={y(lowestCash.amount) - 8}
          >
            {t('cash.lowest', { month: lowestCash.month, amount: money.thousands(lowestCash.amount) })}
          </text>
        </>
      )}
      <circle className={chart.point} cx={x(60)} cy={y(end)} r={5} />
      <text className={chart.strong} x={width - right - 10} y={y(end) + (end < 0 ? -26 : 18)} textAnchor="end">
        {money.thousands(end)}
      </text>
    </>
  );
}

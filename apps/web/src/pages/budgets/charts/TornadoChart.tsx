import { type BudgetDraft, parameterWords, unitWords } from '@maillage/contract';
import { type BudgetKindId, budgetKinds, compute, type Parameter, type Sway, tornado } from '@maillage/economics';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChartCard } from '../../../components/chart/ChartCard.tsx';
import chart from '../../../components/chart/chart.module.css';
import { FigureTable } from '../../../components/chart/FigureTable.tsx';
import { Plot } from '../../../components/chart/Plot.tsx';
import styles from '../budgets.module.css';
import { writeNumber } from '../readNumber.ts';
import { useMoney } from '../useMoney.ts';
import { useWord } from '../useWord.ts';

const SHOWN = 8;
const ROW = 46;

/** How far the result of the five years moves when one hypothesis goes from its low to its high. */
export function TornadoChart({ draft }: { draft: BudgetDraft }) {
  const { t, i18n } = useTranslation('budgets');
  const word = useWord();
  const money = useMoney();
  const [all, setAll] = useState(false);
  const { sways, base } = useMemo(() => {
    const kind = budgetKinds[draft.kind as BudgetKindId];
    const results = compute(kind, draft.values).months.get('result')!;
    return { sways: tornado(kind, draft.values), base: results.reduce((sum, cents) => sum + cents, 0) };
  }, [draft]);
  const shown = all ? sways : sways.slice(0, SHOWN);
  const title = t('tornado.title');
  const nameOf = ({ id }: Parameter) => word(parameterWords[id]!.name);
  const written = (value: number, { unit }: Parameter) => {
    const scale = unit === 'share' || unit === 'share-per-year' ? 100 : 1;
    return `${writeNumber(value * scale, i18n.language)} ${word(unitWords[unit])}`;
  };
  return (
    <ChartCard
      title={title}
      unit={t('tornado.unit')}
      table={
        <FigureTable
          caption={title}
          columns={[
            t('tornado.hypothesis'),
            t('tornado.low'),
            t('tornado.atLow'),
            t('tornado.high'),
            t('tornado.atHigh'),
          ]}
          rows={sways.map(({ parameter, atLow, atHigh }) => [
            nameOf(parameter),
            written(parameter.low, parameter),
            money.whole(atLow),
            written(parameter.high, parameter),
            money.whole(atHigh),
          ])}
        />
      }
      chart={
        <>
          <Plot label={t('tornado.spoken', { first: nameOf(sways[0]!.parameter) })} height={shown.length * ROW + 26}>
            {(width) => <Bars base={base} sways={shown} width={width} nameOf={nameOf} written={written} />}
          </Plot>
          <button type="button" className={styles.link} onClick={() => setAll(!all)}>
            {all ? t('tornado.fewer') : t('tornado.more', { count: sways.length - SHOWN })}
          </button>
        </>
      }
      note={t('tornado.note')}
    />
  );
}

interface BarsProps {
  /** The result with the values as they are. */
  base: number;
  sways: readonly Sway[];
  width: number;
  nameOf: (parameter: Parameter) => string;
  written: (value: number, parameter: Parameter) => string;
}

function Bars({ base, sways, width, nameOf, written }: BarsProps) {
  const { t } = useTranslation('budgets');
  const money = useMoney();
  const ends = sways.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  // zero is drawn when it lies among the bars: far away it would press them into a corner
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const zero = least <= 0 && most >= 0;
  const x = (amount: number) => ((amount - least) / Math.max(1, most - least)) * width;
  return (
    <>
      {sways.map(({ parameter, atLow, atHigh }, row) => {
        const [left, right] = [Math.min(atLow, atHigh), Math.max(atLow, atHigh)];
        const values = atLow <= atHigh ? [parameter.low, parameter.high] : [parameter.high, parameter.low];
        const y = row * ROW;
        return (
          <g key={parameter.id}>
            <text className={chart.strong} x={0} y={y + 14}>
              {nameOf(parameter)}
            </text>
            <text x={width} y={y + 14} textAnchor="end">
              {width > 480 && `${written(values[0]!, parameter)} → ${written(values[1]!, parameter)}`}
            </text>
            <rect
              className={styles.sway}
              x={x(left)}
              y={y + 20}
              width={Math.max(2, x(right) - x(left))}
              height={18}
              rx={3}
            />
            <EndLabel at={x(left)} width={width} y={y + 34} text={money.thousands(left)} side="start" />
            <EndLabel at={x(right)} width={width} y={y + 34} text={money.thousands(right)} side="end" />
          </g>
        );
      })}
      <line className={chart.mark} x1={x(base)} x2={x(base)} y1={18} y2={sways.length * ROW} />
      <Foot
        at={x(base)}
        width={width}
        y={sways.length * ROW + 18}
        text={t('tornado.base', { amount: money.thousands(base) })}
      />
      {zero && (
        <>
          <line className={chart.axis} x1={x(0)} x2={x(0)} y1={18} y2={sways.length * ROW} />
          {Math.abs(x(0) - x(base)) > 150 && (
            <Foot at={x(0)} width={width} y={sways.length * ROW + 18} text={t('tornado.zero')} />
          )}
        </>
      )}
    </>
  );
}

/** A word under a line, kept inside the picture. */
function Foot({ at, width, y, text }: { at: number; width: number; y: number; text: string }) {
  const anchor = at < 90 ? 'start' : at > width - 90 ? 'end' : 'middle';
  return (
    <text x={at} y={y} textAnchor={anchor}>
      {text}
    </text>
  );
}

/** The sum at an end of a bar: outside it where there is room, else inside. */
function EndLabel({
  at,
  width,
  y,
  text,
  side,
}: {
  at: number;
  width: number;
  y: number;
  text: string;
  side: 'start' | 'end';
}) {
  const room = text.length * 7.5 + 8;
  const outside = side === 'start' ? at > room : at < width - room;
  const before = side === 'start' ? outside : !outside;
  return (
    <text
      className={outside ? undefined : styles.onBar}
      x={at + (before ? -6 : 6)}
      y={y}
      textAnchor={before ? 'end' : 'start'}
    >
      {text}
    </text>
  );
}

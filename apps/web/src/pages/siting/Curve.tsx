import type { SitingAnswer, SitingQuestion } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { ChartCard } from '../../components/chart/ChartCard.tsx';
import chart from '../../components/chart/chart.module.css';
import { FigureTable } from '../../components/chart/FigureTable.tsx';
import { Plot } from '../../components/chart/Plot.tsx';
import styles from './siting.module.css';
import { useValue } from './useValue.ts';

const height = 240;
const foot = 24;
const head = 22;

/** What the best choice found is worth for 1, 2, 3 … sites: one bar each, labelled while there is room. */
export function Curve({ question, answer }: { question: SitingQuestion; answer: SitingAnswer }) {
  const { t } = useTranslation('siting');
  const { bare } = useValue(question.objective);
  const { curve } = answer;
  const title = t('curve.title');
  const most = Math.max(1e-9, ...curve.map(({ objective }) => objective));
  return (
    <ChartCard
      title={title}
      unit={t(`curve.unit.${question.objective}`)}
      note={t('curve.note')}
      chart={
        <Plot label={title} height={height}>
          {(width) => {
            const step = width / curve.length;
            const every = Math.ceil(64 / step);
            return (
              <>
                {curve.map(({ sites, objective }, k) => {
                  const size = (objective / most) * (height - foot - head);
                  const shown = k % every === 0 || k === curve.length - 1;
                  return (
                    <g key={sites}>
                      <rect
                        className={styles.bar}
                        x={k * step + step * 0.15}
                        y={height - foot - size}
                        width={step * 0.7}
                        height={Math.max(1, size)}
                      />
                      {shown && (
                        <text
                          className={chart.strong}
                          x={(k + 0.5) * step}
                          y={height - foot - size - 6}
                          textAnchor="middle"
                        >
                          {bare(objective)}
                        </text>
                      )}
                      <text x={(k + 0.5) * step} y={height - 6} textAnchor="middle">
                        {sites}
                      </text>
                    </g>
                  );
                })}
                <line className={chart.axis} x1={0} x2={width} y1={height - foot} y2={height - foot} />
              </>
            );
          }}
        </Plot>
      }
      table={
        <FigureTable
          caption={title}
          columns={[t('curve.sites'), t(`curve.unit.${question.objective}`)]}
          rows={curve.map(({ sites, objective }) => [String(sites), bare(objective)])}
        />
      }
    />
  );
}

import type { Ledger } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './ledger.module.css';
import type { LedgerView } from './useLedgerView.ts';
import { useUnit } from './useUnit.ts';

/** The days on which the supply of the territory will change, as steps that open the ledger on that day. */
export function SupplySteps({ view, ledger: { steps } }: { view: LedgerView; ledger: Ledger }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const unit = useUnit(view.profession);
  return (
    <section className={styles.card} aria-labelledby="ledger-steps">
      <h2 id="ledger-steps">{t('steps.title')}</h2>
      <p className={styles.note}>{t('steps.unit')}</p>
      {steps.length > 1 && <StepLine steps={steps} />}
      <ol className={styles.steps}>
        {steps.slice(1).map(({ from, supply }, index) => {
          const change = supply - steps[index]!.supply;
          return (
            <li key={from}>
              <button type="button" onClick={() => view.change({ date: from })}>
                <span>{format.day(from)}</span>
                <b data-sign={Math.sign(change)}>{unit.change(change)}</b>
              </button>
            </li>
          );
        })}
      </ol>
      {steps.length === 1 && <p className={styles.note}>{t('steps.none')}</p>}
    </section>
  );
}

const WIDTH = 360;
const HEIGHT = 84;
const DAYS = 5 * 365;

/** The same as a line; the list under it is its table. */
function StepLine({ steps }: { steps: Ledger['steps'] }) {
  const start = Date.parse(steps[0]!.from);
  const x = (day: string) => ((Date.parse(day) - start) / 86_400_000 / DAYS) * WIDTH;
  const top = Math.max(...steps.map(({ supply }) => supply));
  const y = (supply: number) => 6 + (1 - (top > 0 ? supply / top : 0)) * (HEIGHT - 12);
  const path = steps.map(
    ({ from, supply }, index) =>
      `${index === 0 ? 'M' : 'H'}${x(from)}${index === 0 ? `,${y(supply)}` : `V${y(supply)}`}`,
  );
  return (
    <svg className={styles.stepLine} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      <line x1="0" x2={WIDTH} y1={y(0)} y2={y(0)} />
      <path d={`${path.join('')}H${WIDTH}`} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

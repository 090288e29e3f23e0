import type { Scenario } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { useFormat } from '../../../i18n/useFormat.ts';
import { plain } from '../workbench/Sentence.tsx';
import { bestOf } from './bestOf.ts';
import styles from './compare.module.css';

/** The figures of each scenario; the best of each row is marked, in words too. */
export function ComparisonTable({ scenarios }: { scenarios: readonly Scenario[] }) {
  const { t } = useTranslation('scenarios');
  const format = useFormat();
  const [first] = scenarios;
  const low = plain(first!.evaluation.lifts.low.threshold, format);
  const high = plain(first!.evaluation.lifts.high.threshold, format);
  const unit = first!.evaluation.unit as 'consultations';
  const figures = scenarios.map(({ evaluation: { lifts, before, after, supply } }) => ({
    liftedLow: lifts.low.lifted.people - lifts.low.dropped.people,
    liftedHigh: lifts.high.lifted.people - lifts.high.dropped.people,
    missing: after.missing - before.missing,
    gini: after.gini - before.gini,
    supply,
  }));
  const rows = [
    { name: 'liftedLow', label: t('band.liftedLow', { threshold: low }), digits: 0, better: 'high' },
    { name: 'liftedHigh', label: t('band.liftedHigh', { threshold: high }), digits: 0, better: 'high' },
    { name: 'missing', label: t(`figures.missing.${unit}`), digits: unit === 'consultations' ? 0 : 1, better: 'low' },
    { name: 'gini', label: t('figures.gini'), digits: 4, better: 'low' },
    { name: 'supply', label: t('figures.supply'), digits: unit === 'consultations' ? 0 : 1, better: undefined },
  ] as const;
  return (
    <Card title={t('figures.difference')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard. */}
      <section className={page.scroll} tabIndex={0} aria-label={t('figures.difference')}>
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('figures.indicator')}</th>
              {scenarios.map(({ id, draft }) => (
                <th key={id} scope="col" className={page.number}>
                  {draft.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, label, digits, better }) => {
              const values = figures.map((one) => (Math.abs(one[name]) < 1e-9 ? 0 : one[name]));
              const best = better && bestOf(values, better);
              return (
                <tr key={name}>
                  <th scope="row">{label}</th>
                  {scenarios.map(({ id }, k) => (
                    <td key={id} className={page.number}>
                      {format.signed(values[k]!, digits)}
                      {best === k && <span className={styles.best}>{t('compare.best')}</span>}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

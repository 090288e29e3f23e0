import { type Budget, COST_KINDS, INCOME_KINDS } from '@maillage/economics';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from '../budgets.module.css';
import { useMoney } from '../useMoney.ts';

/** The five years: what comes in by kind, what goes out by kind, what is left. */
export function YearTable({ budget: { years } }: { budget: Budget }) {
  const { t } = useTranslation('budgets');
  const format = useFormat();
  const money = useMoney();
  const row = (name: string, cells: readonly string[], strong = false) => (
    <tr key={name} data-total={strong || undefined}>
      <th scope="row">{name}</th>
      {cells.map((cell, year) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the years do not move.
        <td key={year} className={styles.figure}>
          {cell}
        </td>
      ))}
    </tr>
  );
  const some = (kind: number[]) => kind.some((amount) => amount !== 0);
  return (
    <Card title={t('years.title')} note={t('years.note')}>
      <section className={page.scroll} aria-label={t('years.title')}>
        <table className={`${page.table} ${styles.years}`}>
          <thead>
            <tr>
              <th scope="col">{t('years.line')}</th>
              {years.map((_, year) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the years do not move.
                <th key={year} scope="col" className={styles.figure}>
                  {t('cash.year', { year: year + 1 })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {row(
              t('years.acts'),
              years.map(({ acts }) => format.number(acts)),
            )}
            {INCOME_KINDS.filter((kind) => some(years.map(({ byIncome }) => byIncome[kind]))).map((kind) =>
              row(
                t(`income.${kind}`),
                years.map(({ byIncome }) => money.whole(byIncome[kind])),
              ),
            )}
            {row(
              t('years.income'),
              years.map(({ income }) => money.whole(income)),
              true,
            )}
            {COST_KINDS.filter((kind) => some(years.map(({ byCost }) => byCost[kind]))).map((kind) =>
              row(
                t(`cost.${kind}`),
                years.map(({ byCost }) => money.whole(byCost[kind])),
              ),
            )}
            {row(
              t('years.costs'),
              years.map(({ costs }) => money.whole(costs)),
              true,
            )}
            {row(
              t('years.result'),
              years.map(({ result }) => money.whole(result)),
              true,
            )}
            {row(
              t('years.cash'),
              years.map(({ cash }) => money.whole(cash)),
            )}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

import { useTranslation } from 'react-i18next';
import { FigureTable } from '../../components/chart/FigureTable.tsx';
import { Card } from '../../components/page/Card.tsx';
import { Scroll } from '../../components/page/Scroll.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './compare.module.css';
import { type Compared, type Comparison, decimalsOf } from './compared.ts';
import { EvolutionLines } from './EvolutionLines.tsx';
import { yearsOf } from './KeepComparison.tsx';

/** The published values year after year, one line a place with its name at the end, and the table behind. */
export function Evolutions({ found }: { found: Comparison }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const years = yearsOf(found);
  const decimals = decimalsOf(found.unit);
  if (years.length < 2) return null;
  const written = ({ summary }: Compared, year: number) => {
    const mean = summary.vintages.find((vintage) => vintage.year === year)?.mean ?? null;
    return mean === null ? '–' : format.number(mean, decimals);
  };
  return (
    <Card title={t('evolution.title')} note={t(found.unit === 'consultations' ? 'unit.consultations' : 'unit.fte')}>
      <Scroll label={t('evolution.title')}>
        <EvolutionLines items={found.items} years={years} decimals={decimals} />
      </Scroll>
      <details className={styles.details}>
        <summary>{t('evolution.table')}</summary>
        <FigureTable
          caption={t('evolution.title')}
          columns={[t('evolution.place'), ...years.map(String)]}
          rows={found.items.map((item) => [item.name, ...years.map((year) => written(item, year))])}
        />
      </details>
    </Card>
  );
}

import type { TerritoryAccess } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import styles from './figures.module.css';

interface MeansOfYearProps {
  access: TerritoryAccess;
  number: (value: number) => string;
}

/** When one year is loaded: the means of that year side by side, from zero. */
export function MeansOfYear({ access: { territory, summary }, number }: MeansOfYearProps) {
  const { t } = useTranslation('observatory');
  const lines = [
    { name: territory.name, mean: summary.mean, own: true },
    { name: t('chart.withoutOldest'), mean: summary.under65Mean, own: true },
    { name: t('chart.france'), mean: territory.kind === 'france' ? null : summary.franceMean, own: false },
  ].flatMap((line) => (line.mean === null ? [] : [{ ...line, mean: line.mean }]));
  const most = Math.max(...lines.map(({ mean }) => mean));
  return (
    <ul className={styles.means}>
      {lines.map(({ name, mean, own }) => (
        <li key={name} data-own={own || undefined}>
          <span>{name}</span>
          <b>{number(mean)}</b>
          <i style={{ width: `${(100 * mean) / most}%` }} />
        </li>
      ))}
    </ul>
  );
}

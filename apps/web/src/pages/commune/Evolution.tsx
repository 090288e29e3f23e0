import type { CommuneAccess } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './commune.module.css';
import { EvolutionLine, type Vintage } from './EvolutionLine.tsx';

/** The published values year after year, drawn and in a table. */
export function Evolution({ access }: { access: CommuneAccess }) {
  const { t } = useTranslation('commune');
  const format = useFormat();
  const vintages = access.vintages.filter((vintage): vintage is Vintage => vintage.value !== null);
  const decimals = access.unit === 'consultations' ? 2 : 1;
  const [first, last] = [vintages[0], vintages.at(-1)];
  if (!first || !last) return null;
  if (first === last)
    return (
      <Card title={t('evolution.title')}>
        <p>{t('evolution.single', { year: first.year, value: format.number(first.value, decimals) })}</p>
      </Card>
    );
  return (
    <Card title={t('evolution.title')} note={t(access.unit === 'consultations' ? 'unit.consultations' : 'unit.fte')}>
      <p className={styles.small}>
        {t('evolution.change', {
          change: format.signed(last.value - first.value, decimals),
          from: first.year,
          to: last.year,
        })}
      </p>
      <EvolutionLine vintages={vintages} decimals={decimals} />
      <details className={styles.details}>
        <summary>{t('table')}</summary>
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('evolution.year')}</th>
              <th scope="col" className={page.number}>
                {t('evolution.value')}
              </th>
            </tr>
          </thead>
          <tbody>
            {vintages.map(({ year, value }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className={page.number}>{format.number(value, decimals)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </Card>
  );
}

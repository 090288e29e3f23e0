import type { RotaObjective } from '@maillage/rota';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { Scroll } from '../../../components/page/Scroll.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from '../rotas.module.css';
import { useDesk } from './useDesk.ts';

/** What the search looked for, in which order, how far it came and how far it could: its method in one table. */
export function How() {
  const { t } = useTranslation('rotas');
  const format = useFormat();
  const { result } = useDesk().rota;
  if (!result) return null;
  return (
    <details className={`${styles.how} ${styles.noPrint}`}>
      <summary>{t('desk.how')}</summary>
      <p>{t('how.title')}</p>
      <Scroll label={t('how.title')}>
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('how.objective')}</th>
              <th scope="col">{t('how.value')}</th>
              <th scope="col">{t('how.bound')}</th>
            </tr>
          </thead>
          <tbody>
            {result.stages.map(({ objective, value, bound, optimal }) => (
              <tr key={objective}>
                <th scope="row">{t(`objective.${objective as RotaObjective}`)}</th>
                <td>{format.number(value)}</td>
                <td>{optimal ? t('how.proven') : format.number(bound)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <p className={page.help}>{t('how.note')}</p>
    </details>
  );
}

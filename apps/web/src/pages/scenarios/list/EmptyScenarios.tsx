import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import styles from './list.module.css';
import type { ListActions } from './useListActions.ts';

/** Before the first scenario: what it is, the first steps, an example to load. */
export function EmptyScenarios({ editable, actions }: { editable: boolean; actions: ListActions }) {
  const { t } = useTranslation('scenarios');
  return (
    <Card title={t('empty.title')} className={styles.empty}>
      <ol>
        <li>{t('empty.first')}</li>
        <li>{t('empty.second')}</li>
        <li>{t('empty.third')}</li>
      </ol>
      {editable ? (
        <div className={page.actions}>
          <button type="button" className={page.primary} onClick={actions.create}>
            {t('list.new')}
          </button>
          <button type="button" className={page.secondary} onClick={actions.example}>
            {t('empty.example')}
          </button>
        </div>
      ) : (
        <p>{t('empty.readOnly')}</p>
      )}
    </Card>
  );
}

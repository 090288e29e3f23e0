import { type ChangeKindId, changeKindIds } from '@maillage/scenario';
import { useTranslation } from 'react-i18next';
import { kindIcons } from '../kindIcons.ts';
import styles from './changes.module.css';

/** One button a kind: it adds a change that waits for its commune. */
export function AddChange({ onAdd }: { onAdd: (kind: ChangeKindId) => void }) {
  const { t } = useTranslation('scenarios');
  return (
    <section className={styles.add} aria-label={t('change.add')}>
      <h2>{t('change.add')}</h2>
      <div>
        {changeKindIds.map((kind) => {
          const Icon = kindIcons[kind];
          return (
            <button key={kind} type="button" onClick={() => onAdd(kind)} title={t(`kind.${kind}.verb`)}>
              <Icon size={20} stroke={1.7} />
              {t(`kind.${kind}.name`)}
            </button>
          );
        })}
      </div>
    </section>
  );
}

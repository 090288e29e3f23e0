import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';

/** Two comparisons of real places to start from. */
const examples = {
  communes: '62498,62510,62427,departement-62',
  departements: 'departement-02,departement-62,departement-80,france',
} as const;

export function Examples({ onChoose }: { onChoose: (ids: string) => void }) {
  const { t } = useTranslation('compare');
  return (
    <div className={page.actions}>
      {(['communes', 'departements'] as const).map((id) => (
        <button key={id} type="button" className={page.secondary} onClick={() => onChoose(examples[id])}>
          {t(`example.${id}`)}
        </button>
      ))}
    </div>
  );
}

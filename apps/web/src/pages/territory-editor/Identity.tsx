import type { TerritoryDraft } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/field/Choice.tsx';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import styles from './editor.module.css';

interface IdentityProps {
  draft: TerritoryDraft;
  onChange: (change: Partial<TerritoryDraft>) => void;
}

/** Name, kind, and who sees it. */
export function Identity({ draft, onChange }: IdentityProps) {
  const { t } = useTranslation(['territory-editor', 'territories', 'words']);
  return (
    <Card title={t('territory-editor:identity')}>
      <div className={styles.fields}>
        <label className={page.label}>
          {t('territory-editor:name')}
          <input
            className={page.input}
            value={draft.name}
            maxLength={120}
            onChange={(event) => onChange({ name: event.target.value })}
          />
        </label>
        <Choice
          label={t('territories:kind')}
          value={draft.kind}
          options={(['cpts', 'tvs', 'custom'] as const).map((id) => ({ value: id, label: t(`words:kind.${id}`) }))}
          onChange={(kind) => onChange({ kind: kind as TerritoryDraft['kind'] })}
        />
        <Choice
          label={t('territories:visibility.label')}
          value={draft.visibility}
          options={(['private', 'public'] as const).map((id) => ({
            value: id,
            label: t(`territories:visibility.${id}`),
          }))}
          onChange={(visibility) => onChange({ visibility: visibility as TerritoryDraft['visibility'] })}
        />
      </div>
    </Card>
  );
}

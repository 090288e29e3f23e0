import { useTranslation } from 'react-i18next';
import { emptyDraft } from './draft.ts';
import { TerritoryEditor } from './TerritoryEditor.tsx';

/** A territory that does not exist yet. */
export function NewTerritoryPage() {
  const { t } = useTranslation('territory-editor');
  return <TerritoryEditor id="new" saved={emptyDraft} tab={t('newTab')} />;
}

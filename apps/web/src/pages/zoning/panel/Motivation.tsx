import type { ClassifiedUnit } from '@maillage/zoning';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import type { ZoningActions } from '../useZoningActions.ts';
import styles from './panel.module.css';

interface MotivationProps {
  of: ClassifiedUnit;
  editable: boolean;
  actions: ZoningActions;
}

/** Why the unit departs from the national selection: saved when the field is left. */
export function Motivation({ of, editable, actions }: MotivationProps) {
  const { t } = useTranslation('zoning');
  const [text, setText] = useState(of.motivation ?? '');
  const save = () => {
    if (text.trim() === (of.motivation ?? '')) return;
    void actions.move(
      { unit: of.unit.id, motivation: text.trim() || null },
      t('said.motivated', { name: of.unit.name }),
    );
  };
  return (
    <label className={`${page.label} ${styles.motivation}`}>
      {t('panel.motivation')}
      {!of.motivation && <em>{t('panel.motivationNeeded')}</em>}
      <textarea
        className={page.input}
        rows={4}
        maxLength={4000}
        readOnly={!editable}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
      />
      <span className={page.help}>{t('panel.motivationHelp')}</span>
    </label>
  );
}

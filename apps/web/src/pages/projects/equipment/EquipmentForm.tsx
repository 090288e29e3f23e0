import { EQUIPMENT_TYPES, type EquipmentContent, type EquipmentType } from '@maillage/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { CommuneField } from '../../ledger/form/CommuneField.tsx';
import styles from '../projects.module.css';

interface EquipmentFormProps {
  start: EquipmentContent;
  communeName: string | null;
  onSave: (content: EquipmentContent) => void;
  onClose: () => void;
}

/** One piece of equipment. Its place is asked for: without one it reaches nobody. */
export function EquipmentForm({ start, communeName, onSave, onClose }: EquipmentFormProps) {
  const { t } = useTranslation('projects');
  const [content, setContent] = useState(start);
  const [place, setPlace] = useState(communeName);
  const [tried, setTried] = useState(false);
  const write = (change: Partial<EquipmentContent>) => setContent((before) => ({ ...before, ...change }));
  const day = (field: 'from' | 'to') => (
    <label>
      {t(`equipment.${field}Day`)}
      <input
        type="date"
        value={content[field] ?? ''}
        onChange={(event) => write({ [field]: event.target.value || null })}
      />
    </label>
  );
  const text = (field: 'name' | 'hours' | 'sharedBy') => (
    <label>
      {t(`equipment.${field}`)}
      <input
        value={content[field]}
        maxLength={160}
        required={field === 'name'}
        onChange={(event) => write({ [field]: event.target.value })}
      />
    </label>
  );
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (content.name.trim() !== '' && content.commune !== null) onSave(content);
      }}
    >
      <label>
        {t('equipment.type')}
        <select value={content.type} onChange={(event) => write({ type: event.target.value as EquipmentType })}>
          {EQUIPMENT_TYPES.map((type) => (
            <option key={type} value={type}>
              {t(`equipmentType.${type}`)}
            </option>
          ))}
        </select>
      </label>
      {text('name')}
      <CommuneField
        chosen={content.commune ? { code: content.commune, name: place ?? content.commune } : undefined}
        missing={tried && content.commune === null}
        onChoose={(commune) => {
          write({ commune: commune?.code ?? null });
          setPlace(commune?.name ?? null);
        }}
      />
      {day('from')}
      {day('to')}
      {text('hours')}
      {text('sharedBy')}
      <div className={page.actions}>
        <button type="submit" className={page.primary}>
          {t('equipment.save')}
        </button>
        <button type="button" className={page.secondary} onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </form>
  );
}

import {
  EQUIPMENT_TYPES,
  type EquipmentContent,
  type EquipmentList,
  type EquipmentType,
  type SavedEquipment,
} from '@maillage/contract';
import { IconDownload, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { saveText } from '../../../files/saveText.ts';
import { toCsv } from '../../../files/toCsv.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { showToast } from '../../../shell/toast.ts';
import styles from '../projects.module.css';
import { addEquipment, bringBackEquipment, changeEquipment, removeEquipment } from '../queries.ts';
import { EquipmentForm } from './EquipmentForm.tsx';

/** The register itself: what there is, where, from when, who shares it. */
export function EquipmentCards({ list: { equipment, editable }, type }: { list: EquipmentList; type: EquipmentType }) {
  const { t } = useTranslation(['projects', 'shell']);
  const format = useFormat();
  const queries = useQueryClient();
  const [written, write] = useState<SavedEquipment | 'new'>();
  const [failure, setFailure] = useState<unknown>();
  const reload = () => queries.invalidateQueries({ queryKey: ['equipment'] });
  const run = async (action: () => Promise<unknown>) => {
    setFailure(undefined);
    try {
      await action();
      await reload();
      return true;
    } catch (error) {
      setFailure(error);
      return false;
    }
  };
  const save = async (content: EquipmentContent) => {
    const done = await run(() =>
      written === 'new' || !written ? addEquipment(content) : changeEquipment(written.id, content, written.version),
    );
    if (done) write(undefined);
  };
  const remove = ({ id, content }: SavedEquipment) =>
    run(async () => {
      await removeEquipment(id);
      const undo = { label: t('shell:undo'), run: () => void run(() => bringBackEquipment(id)) };
      await showToast({ message: t('projects:said.removed', { name: content.name }), undo });
    });
  const csv = () =>
    toCsv([
      csvColumns.map((column) => t(`projects:csv.${column}`)),
      ...equipment.map(({ content, communeName }) => [
        t(`projects:equipmentType.${content.type}`),
        content.name,
        communeName,
        content.commune,
        content.from,
        content.to,
        content.hours,
        content.sharedBy,
      ]),
    ]);
  const sorted = EQUIPMENT_TYPES.flatMap((one) => equipment.filter(({ content }) => content.type === one));
  return (
    <Card title={t('projects:equipment.register')}>
      <div className={`${page.actions} ${styles.tools}`}>
        {editable && (
          <button type="button" className={page.primary} onClick={() => write('new')}>
            <IconPlus size={20} aria-hidden />
            {t('projects:equipment.add')}
          </button>
        )}
        <button
          type="button"
          className={page.secondary}
          onClick={() => saveText(`${t('projects:equipment.file')}.csv`, csv())}
        >
          <IconDownload size={20} aria-hidden />
          {t('projects:export')}
        </button>
      </div>
      {failure !== undefined && <Failure error={failure} />}
      {written !== undefined && (
        <EquipmentForm
          key={written === 'new' ? 'new' : written.id}
          start={written === 'new' ? emptyEquipment(type) : written.content}
          communeName={written === 'new' ? null : written.communeName}
          onSave={save}
          onClose={() => write(undefined)}
        />
      )}
      {equipment.length === 0 && <p className={styles.soft}>{t('projects:equipment.empty')}</p>}
      <ul className={styles.equipment}>
        {sorted.map((one) => {
          const { id, content, communeName } = one;
          return (
            <li key={id} id={`equipment-${id}`}>
              <div>
                <b>{content.name}</b>
                <small>
                  {[
                    t(`projects:equipmentType.${content.type}`),
                    communeName,
                    content.from && t('projects:equipment.from', { date: format.day(content.from) }),
                    content.to && t('projects:equipment.until', { date: format.day(content.to) }),
                    content.hours,
                    content.sharedBy && t('projects:equipment.shared', { by: content.sharedBy }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </div>
              {editable && (
                <div className={page.actions}>
                  <button type="button" className={page.secondary} onClick={() => write(one)}>
                    {t('projects:equipment.correct')}
                    <span className="visually-hidden">{` « ${content.name} »`}</span>
                  </button>
                  <button
                    type="button"
                    className={page.danger}
                    aria-label={t('projects:equipment.removeOne', { name: content.name })}
                    onClick={() => remove(one)}
                  >
                    <IconTrash size={18} aria-hidden />
                  </button>
                </div>
              )}
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

const csvColumns = ['type', 'name', 'commune', 'code', 'from', 'to', 'hours', 'sharedBy'] as const;

const emptyEquipment = (type: EquipmentType): EquipmentContent => ({
  type,
  name: '',
  commune: null,
  from: null,
  to: null,
  hours: '',
  sharedBy: '',
});

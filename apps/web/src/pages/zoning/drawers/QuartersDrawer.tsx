import type { ZoningQuarter } from '@maillage/contract';
import { Drawer } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/field/Choice.tsx';
import page from '../../../components/page/page.module.css';
import { ClassBadge } from '../ClassBadge.tsx';
import type { DrawerProps } from './drawer.ts';
import styles from './drawers.module.css';
import { readNumber } from './rulesForm.ts';

type QuarterTexts = Omit<ZoningQuarter, 'population' | 'motivation'> & { population: string; motivation: string };
const empty: QuarterTexts = {
  code: '',
  name: '',
  kind: 'qpv',
  commune: '',
  class: 'zip',
  population: '',
  motivation: '',
};

/** Quarters that differ from their unit: listed, added, corrected, taken away. */
export default function QuartersDrawer({ draft, model, actions, onClose }: DrawerProps) {
  const { t } = useTranslation(['zoning', 'shell']);
  const [texts, setTexts] = useState(empty);
  const names = new Map(draft.units.flatMap(({ communes }) => communes.map(({ code, name }) => [code, name] as const)));
  const remarks = new Map(
    model.assessment.remarks.flatMap((remark) =>
      'quarter' in remark && remark.quarter ? [[remark.quarter, remark.kind] as const] : [],
    ),
  );
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={560}
      title={t('zoning:quarters.title')}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
    >
      <div className={styles.form}>
        <p>{t('zoning:quarters.lead')}</p>
        {draft.quarters.length === 0 && <p className={page.help}>{t('zoning:quarters.none')}</p>}
        <ul className={styles.quarters}>
          {draft.quarters.map((quarter) => (
            <li key={quarter.code}>
              <ClassBadge of={quarter.class} />
              <span>
                <b>{quarter.name}</b> · {names.get(quarter.commune) ?? quarter.commune}
                {remarks.get(quarter.code) === 'quarter-redundant' && <em>{t('zoning:quarters.redundant')}</em>}
                {remarks.get(quarter.code) === 'motivation-missing' && (
                  <em>{t('zoning:quarters.motivationMissing')}</em>
                )}
              </span>
              {draft.editable && (
                <>
                  <button
                    type="button"
                    aria-label={t('zoning:quarters.edit', { name: quarter.name })}
                    onClick={() => setTexts(textsOf(quarter))}
                  >
                    <IconPencil size={18} aria-hidden />
                  </button>
                  <button
                    type="button"
                    aria-label={t('zoning:quarters.remove', { name: quarter.name })}
                    onClick={() => void actions.removeQuarter(quarter)}
                  >
                    <IconTrash size={18} aria-hidden />
                  </button>
                </>
              )}
            </li>
          ))}
        </ul>
        {draft.editable && (
          <QuarterForm
            texts={texts}
            communeName={names.get(texts.commune.trim())}
            onChange={setTexts}
            onSave={async (quarter) => {
              if (await actions.putQuarter(quarter)) setTexts(empty);
            }}
          />
        )}
      </div>
    </Drawer>
  );
}

interface QuarterFormProps {
  texts: QuarterTexts;
  communeName: string | undefined;
  onChange: (texts: QuarterTexts) => void;
  onSave: (quarter: ZoningQuarter) => Promise<void>;
}

function QuarterForm({ texts, communeName, onChange, onSave }: QuarterFormProps) {
  const { t } = useTranslation('zoning');
  const population = readNumber(texts.population);
  const set = (next: Partial<QuarterTexts>) => onChange({ ...texts, ...next });
  const input = (field: 'code' | 'name' | 'commune' | 'population', label: string, optional = false) => (
    <label className={page.label}>
      {label}
      <input
        className={page.input}
        required={!optional}
        value={texts[field]}
        maxLength={field === 'name' ? 160 : 40}
        onChange={(event) => set({ [field]: event.target.value })}
      />
      {field === 'commune' && communeName && <span className={page.help}>{communeName}</span>}
    </label>
  );
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (population === undefined) return;
    void onSave({
      ...texts,
      code: texts.code.trim(),
      commune: texts.commune.trim(),
      population,
      motivation: texts.motivation.trim() || null,
    });
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <div className={styles.pair}>
        {input('code', t('quarters.code'))}
        {input('name', t('quarters.name'))}
        {input('commune', t('quarters.commune'))}
        {input('population', t('quarters.population'), true)}
      </div>
      <div className={styles.choices}>
        <Choice
          label={t('quarters.kind')}
          value={texts.kind}
          options={(['qpv', 'gq'] as const).map((value) => ({ value, label: t(`quarters.kinds.${value}`) }))}
          onChange={(kind) => set({ kind: kind as ZoningQuarter['kind'] })}
        />
        <Choice
          label={t('quarters.class')}
          value={texts.class}
          options={(['zip', 'zac'] as const).map((value) => ({ value, label: t(`class.${value}.short`) }))}
          onChange={(its) => set({ class: its as ZoningQuarter['class'] })}
        />
      </div>
      <label className={page.label}>
        {t('quarters.motivation')}
        <textarea
          className={page.input}
          rows={3}
          maxLength={4000}
          value={texts.motivation}
          onChange={(event) => set({ motivation: event.target.value })}
        />
      </label>
      {population === undefined && <p role="alert">{t('rules.number', { value: texts.population })}</p>}
      <div className={page.actions}>
        <button type="submit" className={page.primary}>
          {t('quarters.add')}
        </button>
      </div>
    </form>
  );
}

const textsOf = ({ population, motivation, ...quarter }: ZoningQuarter): QuarterTexts => ({
  ...quarter,
  population: population === null ? '' : String(population),
  motivation: motivation ?? '',
});

import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { territory as territoryQuery } from '../../api/queries.ts';
import { Choice } from '../../components/field/Choice.tsx';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { PlaceSearch } from '../../components/place/PlaceSearch.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { DecidedCommunes } from './DecidedCommunes.tsx';
import type { SitingForm } from './form.ts';
import { NumberField } from './NumberField.tsx';
import { Sizes } from './Sizes.tsx';
import styles from './siting.module.css';

interface QuestionFormProps {
  form: SitingForm;
  onChange: (form: SitingForm) => void;
  onAsk: () => void;
  editable: boolean;
  busy: boolean;
}

const objectives = ['people-lifted', 'deficit', 'worst-off'] as const;
const wheres = ['anywhere', 'new', 'existing'] as const;
const searchTimes = [5, 10, 30, 60, 120];

/** Territory, aim, number, size, budget, communes imposed and ruled out. */
export function QuestionForm({ form, onChange, onAsk, editable, busy }: QuestionFormProps) {
  const { t } = useTranslation('siting');
  const format = useFormat();
  const place = useQuery(territoryQuery(form.territory));
  const label = useId();
  const change = (part: Partial<SitingForm>) => onChange({ ...form, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onAsk();
  };
  return (
    <Card title={t('form.title')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <div className={styles.territory}>
          <span id={label}>
            {t('form.territory')} : <b>{place.data?.name ?? '…'}</b>
          </span>
          <PlaceSearch
            onPick={(picked) =>
              picked.type === 'territory' && change({ territory: picked.id, forced: {}, forbidden: {} })
            }
          />
        </div>
        <div className={styles.fields}>
          <Choice
            label={t('form.objective')}
            value={form.objective}
            options={objectives.map((value) => ({
              value,
              label: t(`form.objectives.${value}`, { threshold: format.number(2.5, 1) }),
            }))}
            onChange={(value) => change({ objective: value as SitingForm['objective'] })}
          />
          <NumberField
            label={t('form.sites')}
            value={form.sites}
            min={1}
            max={50}
            step={1}
            onChange={(sites) => change({ sites })}
          />
          <Choice
            label={t('form.where')}
            value={form.where}
            options={wheres.map((value) => ({ value, label: t(`form.wheres.${value}`) }))}
            onChange={(value) => change({ where: value as SitingForm['where'] })}
          />
          <Choice
            label={t('form.seconds')}
            value={String(form.seconds)}
            options={[...new Set([...searchTimes, form.seconds])].map((seconds) => ({
              value: String(seconds),
              label: t('form.secondsOf', { seconds }),
            }))}
            onChange={(value) => change({ seconds: Number(value) })}
          />
        </div>
        <Sizes form={form} change={change} />
        <DecidedCommunes form={form} onChange={onChange} />
        <div className={page.actions}>
          <button type="submit" className={page.primary} disabled={!editable || busy}>
            {t('form.search')}
          </button>
          <span className={page.note}>{editable ? t('form.assumption') : t('readOnly')}</span>
        </div>
      </form>
    </Card>
  );
}

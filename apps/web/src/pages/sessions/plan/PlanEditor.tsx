import { quotaKinds, visitModes } from '@maillage/care';
import type { SlotPlan } from '@maillage/contract';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { FormSelect } from '../fields/FormSelect.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { TextField } from '../fields/TextField.tsx';
import styles from '../sessions.module.css';
import { BreakFields } from './BreakFields.tsx';
import { codeOf } from './codeOf.ts';
import { EligibilityFields } from './EligibilityFields.tsx';
import { PlanPreview } from './PlanPreview.tsx';

interface PlanEditorProps {
  plan: SlotPlan;
  /** The session in which the plan is shown. */
  startsAt: string;
  endsAt: string;
  zone: string;
  onChange: (plan: SlotPlan) => void;
}

type Visit = SlotPlan['visits'][number];
type Quota = SlotPlan['quotas'][number];

/** Visits, breaks, kept places, who may come; and at once the times that this gives. */
export function PlanEditor({ plan, startsAt, endsAt, zone, onChange }: PlanEditorProps) {
  const { t } = useTranslation('sessions');
  const write = (change: Partial<SlotPlan>) => onChange({ ...plan, ...change });
  const visits = (list: Visit[]) => write({ visits: list });
  const quotas = (list: Quota[]) => write({ quotas: list });
  const free = quotaKinds.filter((kind) => !plan.quotas.some((quota) => quota.kind === kind));
  return (
    <div className={styles.fields}>
      <PlanPreview plan={plan} startsAt={startsAt} endsAt={endsAt} zone={zone} />
      <details className={styles.part} open>
        <summary>{t('plan.visits')}</summary>
        <NumberField
          label={t('plan.step')}
          min={5}
          max={120}
          value={plan.stepMinutes}
          onNumber={(stepMinutes) => write({ stepMinutes })}
        />
        {plan.visits.map((visit, at) => (
          <div key={visit.code} className={styles.row}>
            <TextField
              label={t('plan.label')}
              value={visit.label}
              maxLength={80}
              onValue={(label) => visits(plan.visits.with(at, { ...visit, label }))}
            />
            <NumberField
              label={t('plan.minutes')}
              min={5}
              max={240}
              value={visit.minutes}
              onNumber={(minutes) => visits(plan.visits.with(at, { ...visit, minutes }))}
            />
            <FormSelect
              label={t('plan.mode')}
              value={visit.mode}
              options={visitModes.map((value) => ({ value, label: t(`mode.${value}`) }))}
              onChange={(mode) => visits(plan.visits.with(at, { ...visit, mode: mode as Visit['mode'] }))}
            />
            <button
              type="button"
              className={page.secondary}
              aria-label={t('plan.removeVisit', { label: visit.label })}
              disabled={plan.visits.length === 1}
              onClick={() => visits(plan.visits.toSpliced(at, 1))}
            >
              <IconTrash size={18} aria-hidden />
            </button>
          </div>
        ))}
        <button
          type="button"
          className={page.secondary}
          onClick={() =>
            visits([
              ...plan.visits,
              {
                code: codeOf(t('plan.newVisit'), plan.visits),
                label: t('plan.newVisit'),
                minutes: plan.stepMinutes,
                mode: 'in-person',
              },
            ])
          }
        >
          <IconPlus size={18} aria-hidden />
          {t('plan.addVisit')}
        </button>
      </details>
      <BreakFields plan={plan} startsAt={startsAt} zone={zone} write={write} />
      <details className={styles.part}>
        <summary>{t('plan.quotas', { count: plan.quotas.length })}</summary>
        {plan.quotas.map((quota, at) => (
          <div key={quota.kind} className={styles.row}>
            <p className={styles.kind}>{t(`quota.${quota.kind}`)}</p>
            <NumberField
              label={t('plan.places')}
              min={0}
              max={200}
              value={quota.places}
              onNumber={(places) => quotas(plan.quotas.with(at, { ...quota, places }))}
            />
            <NumberField
              label={t('plan.release')}
              min={0}
              max={720}
              value={quota.releaseHours}
              onNumber={(releaseHours) => quotas(plan.quotas.with(at, { ...quota, releaseHours }))}
              onEmpty={
                quota.kind === 'late' ? undefined : () => quotas(plan.quotas.with(at, { ...quota, releaseHours: null }))
              }
            />
            <button
              type="button"
              className={page.secondary}
              aria-label={t('plan.removeQuota', { label: t(`quota.${quota.kind}`) })}
              onClick={() => quotas(plan.quotas.toSpliced(at, 1))}
            >
              <IconTrash size={18} aria-hidden />
            </button>
          </div>
        ))}
        <div className={page.actions}>
          {free.map((kind) => (
            <button
              key={kind}
              type="button"
              className={page.secondary}
              onClick={() => quotas([...plan.quotas, { kind, places: 2, releaseHours: kind === 'late' ? 48 : 24 }])}
            >
              <IconPlus size={18} aria-hidden />
              {t(`quota.${kind}`)}
            </button>
          ))}
        </div>
      </details>
      <EligibilityFields plan={plan} write={write} />
    </div>
  );
}

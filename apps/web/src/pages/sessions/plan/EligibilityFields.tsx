import type { SlotPlan } from '@maillage/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormSelect } from '../fields/FormSelect.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import { TextField } from '../fields/TextField.tsx';
import styles from '../sessions.module.css';

interface EligibilityFieldsProps {
  plan: SlotPlan;
  write: (change: Partial<SlotPlan>) => void;
}

/** Who may come; empty means everybody. */
export function EligibilityFields({ plan: { eligibility }, write }: EligibilityFieldsProps) {
  const { t } = useTranslation('sessions');
  const [typed, setTyped] = useState((eligibility.communes ?? []).join(' '));
  const change = (next: Partial<SlotPlan['eligibility']>) => write({ eligibility: { ...eligibility, ...next } });
  const { attendingDoctor, communes, minimumAge, maximumAge } = eligibility;
  const open = attendingDoctor === 'any' && communes === null && minimumAge === null && maximumAge === null;
  return (
    <details className={styles.part}>
      <summary>{t(open ? 'plan.openToAll' : 'plan.restricted')}</summary>
      <FormSelect
        label={t('plan.doctor')}
        value={attendingDoctor}
        options={(['any', 'without-or-unavailable'] as const).map((value) => ({
          value,
          label: t(`doctorRule.${value}`),
        }))}
        onChange={(value) => change({ attendingDoctor: value as SlotPlan['eligibility']['attendingDoctor'] })}
      />
      <div className={styles.pair}>
        <NumberField
          label={t('plan.minimumAge')}
          min={0}
          max={120}
          value={minimumAge}
          onNumber={(value) => change({ minimumAge: value })}
          onEmpty={() => change({ minimumAge: null })}
        />
        <NumberField
          label={t('plan.maximumAge')}
          min={0}
          max={120}
          value={maximumAge}
          onNumber={(value) => change({ maximumAge: value })}
          onEmpty={() => change({ maximumAge: null })}
        />
      </div>
      <TextField
        label={t('plan.communes')}
        value={typed}
        placeholder="62510 62371"
        onValue={(text) => {
          setTyped(text);
          const codes = text.split(/[\s,;]+/).filter((code) => /^\d[\dAB]\d{3}$/.test(code));
          change({ communes: codes.length > 0 ? codes : null });
        }}
      />
    </details>
  );
}

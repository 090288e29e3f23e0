import type { BudgetGain } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import styles from '../budgets.module.css';
import { readNumber } from '../readNumber.ts';
import { ScenarioChoice } from './ScenarioChoice.tsx';
import type { BudgetEditing } from './useBudgetDraft.ts';

interface GainQuestionProps {
  editing: BudgetEditing;
  editable: boolean;
  open: boolean;
  onTurn: (opened: boolean) => void;
}

const empty: BudgetGain = { consultations: 0, people: 0, label: '' };

/** What the place changes for people: two numbers of a scenario, from which the cost of each is told. */
export function GainQuestion({ editing, editable, open, onTurn }: GainQuestionProps) {
  const { t } = useTranslation('budgets');
  const gain = editing.draft.gain ?? empty;
  const set = (field: keyof BudgetGain, value: number | string) => {
    const next = { ...gain, [field]: value };
    const nothing = next.consultations === 0 && next.people === 0 && next.label === '';
    editing.change(`gain.${field}`, { gain: nothing ? null : next });
  };
  const count = (field: 'consultations' | 'people') => (
    <div className={styles.field}>
      <label htmlFor={`gain-${field}`}>{t(`gain.${field}`)}</label>
      <span className={styles.input}>
        <input
          id={`gain-${field}`}
          inputMode="numeric"
          autoComplete="off"
          readOnly={!editable}
          value={gain[field] === 0 ? '' : String(gain[field])}
          onChange={(event) => set(field, Math.max(0, Math.min(1e8, readNumber(event.target.value) ?? 0)))}
        />
        <span className={styles.unit} aria-hidden>
          {t(`gain.${field}Unit`)}
        </span>
      </span>
    </div>
  );
  return (
    <details className={styles.question} open={open} onToggle={(event) => onTurn(event.currentTarget.open)}>
      <summary>
        <span className={styles.ask}>{t('gain.title')}</span>
        <small>{editing.draft.gain ? gain.label : t('gain.none')}</small>
      </summary>
      <div className={styles.fields}>
        <p className={styles.soft}>{t('gain.lead')}</p>
        {editable && (
          <ScenarioChoice label={gain.label} onChoose={(found) => editing.change('gain', { gain: found })} />
        )}
        {count('consultations')}
        {count('people')}
        <label className={page.label}>
          {t('gain.label')}
          <input
            className={page.input}
            value={gain.label}
            maxLength={160}
            readOnly={!editable}
            onChange={(event) => set('label', event.target.value)}
          />
        </label>
      </div>
    </details>
  );
}

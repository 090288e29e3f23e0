import { parametersOf, type ScenarioDraft, type ScenarioParameters } from '@maillage/scenario';
import { useTranslation } from 'react-i18next';
import styles from './changes.module.css';
import { NumberField } from './NumberField.tsx';

const names = ['perHead', 'perWeeklyHalfDay', 'perCentreFte'] as const satisfies readonly (keyof ScenarioParameters)[];

interface AssumptionsProps {
  draft: ScenarioDraft;
  editable: boolean;
  onChange: (parameters: Partial<ScenarioParameters>) => void;
}

/** What one unit of an action offers, with its source; each scenario may choose otherwise. */
export function Assumptions({ draft, editable, onChange }: AssumptionsProps) {
  const { t } = useTranslation('scenarios');
  const used = { ...parametersOf(draft.profession), ...draft.parameters };
  return (
    <details className={styles.assumptions}>
      <summary>{t('change.assumptions')}</summary>
      <p>{t('change.assumptionsNote')}</p>
      {names.map((name) => (
        <div key={name} className={styles.inline}>
          <span>{t(`change.${name}`)}</span>
          {editable ? (
            <NumberField
              label={t(`change.${name}`)}
              value={used[name]}
              step={used[name] > 100 ? 50 : 0.05}
              onChange={(value) => onChange({ ...draft.parameters, [name]: value })}
            />
          ) : (
            <b>{used[name]}</b>
          )}
        </div>
      ))}
    </details>
  );
}

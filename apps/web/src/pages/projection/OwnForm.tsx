import { useTranslation } from 'react-i18next';
import { Card } from '../../components/page/Card.tsx';
import page from '../../components/page/page.module.css';
import { useFormat } from '../../i18n/useFormat.ts';
import { noChange, type OwnChoice, type OwnChoices, ownChoices } from './own.ts';
import styles from './projection.module.css';

interface OwnFormProps {
  own: OwnChoices;
  onChange: (own: OwnChoices) => void;
}

/** Own hypotheses: what is changed of the trend, in the units of everyday. The address keeps them. */
export function OwnForm({ own, onChange }: OwnFormProps) {
  const { t } = useTranslation('projection');
  return (
    <Card title={t('own.title')} note={t('own.note')}>
      <div className={styles.form}>
        {ownChoices.map((choice) => (
          <Field
            key={choice.id}
            choice={choice}
            value={own[choice.id]}
            onChange={(value) => onChange({ ...own, [choice.id]: value })}
          />
        ))}
      </div>
      <button type="button" className={page.secondary} onClick={() => onChange(noChange)}>
        {t('own.reset')}
      </button>
    </Card>
  );
}

interface FieldProps {
  choice: OwnChoice;
  value: number;
  onChange: (value: number) => void;
}

function Field({ choice: { id, min, max, step }, value, onChange }: FieldProps) {
  const { t } = useTranslation('projection');
  const format = useFormat();
  const tenths = id === 'activity' || id === 'need';
  const said = t(`own.${id}.value`, {
    value: id === 'towards' ? format.number(value) : format.signed(tenths ? value / 10 : value, tenths ? 1 : 0),
  });
  return (
    <label className={styles.field}>
      <span>
        {t(`own.${id}.name`)} <b>{said}</b>
      </span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={said}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      <small>{t(`own.${id}.basis`)}</small>
    </label>
  );
}

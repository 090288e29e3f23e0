import { type Change, kindOf } from '@maillage/scenario';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './changes.module.css';
import { NumberField } from './NumberField.tsx';

/** The size of a change: a slider to try, a field to be exact. Both move the map at once. */
export function SizeField({ change, onChange }: { change: Change; onChange: (change: Change) => void }) {
  const { t } = useTranslation('scenarios');
  const id = useId();
  const kind = kindOf(change);
  const size = kind.size(change);
  if (!size) return null;
  const resize = (value: number) => onChange(kind.resized(change, value));
  return (
    <div className={styles.size}>
      <label htmlFor={id}>{t(`kind.${change.kind}.size`)}</label>
      <input
        type="range"
        aria-label={t(`kind.${change.kind}.size`)}
        min={size.least}
        max={size.most}
        step={size.step}
        value={size.value}
        onChange={(event) => resize(Number(event.target.value))}
      />
      <NumberField id={id} value={size.value} step={size.step} onChange={resize} />
    </div>
  );
}

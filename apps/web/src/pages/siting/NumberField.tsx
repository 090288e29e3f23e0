import { useId } from 'react';
import page from '../../components/page/page.module.css';
import styles from './siting.module.css';

interface NumberFieldProps {
  label: string;
  value: number;
  min: number;
  max?: number;
  step: number;
  onChange: (value: number) => void;
}

/** A number with its label; what the reader empties counts as 0 and the server says why it is refused. */
export function NumberField({ label, value, min, max, step, onChange }: NumberFieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={page.input}
        type="number"
        inputMode="decimal"
        value={value}
        min={min}
        max={max}
        step={step}
        onChange={(event) => onChange(event.target.valueAsNumber || 0)}
      />
    </div>
  );
}

import { useEffect, useState } from 'react';
import styles from './changes.module.css';

interface NumberFieldProps {
  id?: string;
  label?: string;
  value: number;
  step: number;
  onChange: (value: number) => void;
}

/** A number typed as people type it (a comma is a point); what is no number yet waits in the field. */
export function NumberField({ id, label, value, step, onChange }: NumberFieldProps) {
  const [typed, setTyped] = useState(String(value));
  useEffect(() => {
    setTyped((before) => (parse(before) === value ? before : String(Number(value.toFixed(4)))));
  }, [value]);
  return (
    <input
      id={id}
      className={styles.number}
      type="text"
      inputMode="decimal"
      aria-label={label}
      value={typed.replace('.', ',')}
      onChange={(event) => {
        setTyped(event.target.value);
        const number = parse(event.target.value);
        if (number !== undefined) onChange(number);
      }}
      onKeyDown={(event) => {
        const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0;
        if (by === 0) return;
        event.preventDefault();
        onChange(Number((value + by).toFixed(4)));
      }}
    />
  );
}

function parse(text: string): number | undefined {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  return plain !== '' && Number.isFinite(Number(plain)) ? Number(plain) : undefined;
}

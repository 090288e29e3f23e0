import { useEffect, useId, useState } from 'react';
import page from '../../../components/page/page.module.css';

interface NumberFieldProps {
  label: string;
  min: number;
  max: number;
  value: number | null;
  onNumber: (value: number) => void;
  /** Where nothing means something; elsewhere an empty field keeps the number it had. */
  onEmpty?: (() => void) | undefined;
}

/** A whole number within bounds; what is typed stays as it is until it is one. */
export function NumberField({ label, min, max, value, onNumber, onEmpty }: NumberFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value === null ? '' : String(value));
  useEffect(() => {
    setTyped((before) => (value === null ? '' : Number(before) === value ? before : String(value)));
  }, [value]);
  const read = (text: string) => {
    setTyped(text);
    if (text.trim() === '') return onEmpty?.();
    const number = Number(text);
    if (Number.isInteger(number) && number >= min && number <= max) onNumber(number);
  };
  return (
    <div className={page.label}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        className={page.input}
        min={min}
        max={max}
        value={typed}
        onChange={(event) => read(event.target.value)}
        onBlur={() => setTyped(value === null ? '' : String(value))}
      />
    </div>
  );
}

import { useId } from 'react';
import page from '../../../components/page/page.module.css';

interface FormSelectProps {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChange: (value: string) => void;
}

/** A list under its label, as wide as its column. */
export function FormSelect({ label, value, options, onChange }: FormSelectProps) {
  const id = useId();
  return (
    <div className={page.label}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={page.input} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}

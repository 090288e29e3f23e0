import { type InputHTMLAttributes, useId } from 'react';
import page from '../../../components/page/page.module.css';

interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  onValue: (value: string) => void;
}

/** A field under its label. */
export function TextField({ label, onValue, ...props }: TextFieldProps) {
  const id = useId();
  return (
    <div className={page.label}>
      <label htmlFor={id}>{label}</label>
      <input id={id} className={page.input} onChange={(event) => onValue(event.target.value)} {...props} />
    </div>
  );
}

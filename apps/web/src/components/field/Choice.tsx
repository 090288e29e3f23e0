import { IconChevronDown } from '@tabler/icons-react';
import { useId } from 'react';
import styles from './field.module.css';

interface ChoiceProps {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChange: (value: string) => void;
  /** Keeps the label for screen readers only. */
  quiet?: boolean;
}

/** One of a few: the browser's own list, which every phone and screen reader knows. */
export function Choice({ label, value, options, onChange, quiet = false }: ChoiceProps) {
  const id = useId();
  return (
    <span className={styles.choice}>
      <label htmlFor={id} className={quiet ? 'visually-hidden' : styles.label}>
        {label}
      </label>
      <span className={styles.select}>
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <IconChevronDown size={16} stroke={1.8} aria-hidden />
      </span>
    </span>
  );
}

import { IconCheck } from '@tabler/icons-react';
import styles from '../patients.module.css';

interface ChoicesProps<Value extends string> {
  options: readonly { readonly value: Value; readonly label: string; readonly note?: string }[];
  chosen: Value | undefined;
  onChoose: (value: Value) => void;
}

/** Large answers; one press goes on. */
export function Choices<Value extends string>({ options, chosen, onChoose }: ChoicesProps<Value>) {
  return (
    <ul className={styles.choices}>
      {options.map(({ value, label, note }) => (
        <li key={value}>
          <button type="button" data-answer aria-pressed={value === chosen} onClick={() => onChoose(value)}>
            <span>
              {label}
              {note && <small>{note}</small>}
            </span>
            {value === chosen && <IconCheck size={22} aria-hidden />}
          </button>
        </li>
      ))}
    </ul>
  );
}

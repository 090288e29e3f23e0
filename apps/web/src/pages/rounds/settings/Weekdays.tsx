import { useTranslation } from 'react-i18next';
import { weekdayName } from '../days.ts';
import styles from '../rounds.module.css';

/** Ticks for Monday to Sunday. */
export function Weekdays({
  title,
  value,
  onChange,
}: {
  title: string;
  value: readonly number[];
  onChange: (weekdays: number[]) => void;
}) {
  const { i18n } = useTranslation();
  return (
    <fieldset className={styles.weekdays}>
      <legend>{title}</legend>
      {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
        <label key={weekday}>
          <input
            type="checkbox"
            checked={value.includes(weekday)}
            aria-label={weekdayName(weekday, i18n.language, 'long')}
            onChange={({ target }) =>
              onChange(target.checked ? [...value, weekday].sort() : value.filter((one) => one !== weekday))
            }
          />
          <span aria-hidden>{weekdayName(weekday, i18n.language, 'short')}</span>
        </label>
      ))}
    </fieldset>
  );
}

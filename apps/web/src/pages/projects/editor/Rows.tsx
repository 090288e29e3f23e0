import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import styles from '../projects.module.css';

/** A column of rows that can be written: its field's name in the row, its title, how it is typed. */
export interface RowColumn<Row> {
  readonly field: keyof Row & string;
  readonly title: string;
  readonly as:
    | { readonly kind: 'text' | 'number' | 'day' | 'tick' }
    | { readonly kind: 'choice'; readonly options: readonly { readonly value: string; readonly label: string }[] };
}

interface RowsProps<Row> {
  rows: readonly Row[];
  columns: readonly RowColumn<Row>[];
  empty: Row;
  add: string;
  editable: boolean;
  onChange: (rows: Row[]) => void;
}

/** A short table that is written in place: members, funding, milestones, documents. */
export function Rows<Row extends object>({ rows, columns, empty, add, editable, onChange }: RowsProps<Row>) {
  const { t } = useTranslation('projects');
  const write = (at: number, field: string, value: unknown) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, [field]: value } : row)));
  return (
    <div className={styles.rows}>
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name, and are written in place.
        <div key={at} className={styles.row}>
          {columns.map((column) => (
            <Cell
              key={column.field}
              column={column}
              value={row[column.field]}
              editable={editable}
              onWrite={(value) => write(at, column.field, value)}
            />
          ))}
          {editable && (
            <button
              type="button"
              className={styles.remove}
              aria-label={t('removeRow', { number: at + 1 })}
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
            >
              <IconX size={18} aria-hidden />
            </button>
          )}
        </div>
      ))}
      {editable && (
        <button type="button" className={styles.addRow} onClick={() => onChange([...rows, empty])}>
          <IconPlus size={18} aria-hidden />
          {add}
        </button>
      )}
    </div>
  );
}

interface CellProps<Row> {
  column: RowColumn<Row>;
  value: unknown;
  editable: boolean;
  onWrite: (value: unknown) => void;
}

function Cell<Row>({ column: { title, as }, value, editable, onWrite }: CellProps<Row>) {
  switch (as.kind) {
    case 'tick':
      return (
        <label className={styles.tick}>
          <input
            type="checkbox"
            checked={value === true}
            disabled={!editable}
            onChange={(event) => onWrite(event.target.checked)}
          />
          {title}
        </label>
      );
    case 'choice':
      return (
        <label>
          {title}
          <select value={String(value)} disabled={!editable} onChange={(event) => onWrite(event.target.value)}>
            {as.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      );
    case 'number':
      return (
        <label>
          {title}
          <input
            type="number"
            min={0}
            step="any"
            value={String(value)}
            readOnly={!editable}
            onChange={(event) => onWrite(Math.max(0, Number(event.target.value) || 0))}
          />
        </label>
      );
    case 'day':
      return (
        <label>
          {title}
          <input
            type="date"
            value={String(value ?? '')}
            readOnly={!editable}
            onChange={(event) => onWrite(event.target.value || null)}
          />
        </label>
      );
    case 'text':
      return (
        <label>
          {title}
          <input
            value={String(value ?? '')}
            maxLength={160}
            readOnly={!editable}
            onChange={(event) => onWrite(event.target.value)}
          />
        </label>
      );
    default:
      return as satisfies never;
  }
}

import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import type { ListProps } from './CommuneList.tsx';
import type { CommuneRow } from './communeRows.ts';
import { EntryLine } from './EntryLine.tsx';
import styles from './list.module.css';
import { RegisteredHeads } from './RegisteredHeads.tsx';
import { useUnit } from './useUnit.ts';

/** One commune: its figures, and unfolded, its professionals one by one. */
export function CommuneLine({ row, view, ledger, actions, onOpen }: ListProps & { row: CommuneRow }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const unit = useUnit(view.profession);
  const { line, entries } = row;
  const open = view.search.commune === line.commune;
  const change = line.total - line.supply;
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <tbody data-open={open || undefined}>
      <tr className={styles.commune}>
        <th scope="row">
          <button
            type="button"
            aria-expanded={open}
            onClick={() => view.change({ commune: open ? undefined : line.commune })}
          >
            <Chevron size={18} stroke={1.8} aria-hidden />
            {line.communeName}
            {entries.length > 0 && (
              <small className={styles.count}>
                <span aria-hidden>{format.number(entries.length)}</span>
                <span className="visually-hidden">{t('list.written', { count: entries.length })}</span>
              </small>
            )}
          </button>
        </th>
        <td data-label={t('list.professionals')}>
          {format.number(line.professionals, Number.isInteger(line.professionals) ? 0 : 1)}
        </td>
        <td data-label={t('list.supply')}>{unit.number(line.total)}</td>
        <td data-label={t('list.change')} data-sign={Math.sign(change)}>
          {change === 0 ? t('list.same') : unit.signed(change)}
        </td>
        <td data-label={t('list.old')}>
          {line.shareOver65 === null ? t('list.unknown') : format.share(line.shareOver65)}
        </td>
      </tr>
      {open && (
        <tr className={styles.inside}>
          <td colSpan={5}>
            <ul className={styles.heads}>
              {entries.map((entry) => (
                <EntryLine key={entry.id} entry={entry} ledger={ledger} view={view} actions={actions} onOpen={onOpen} />
              ))}
              <RegisteredHeads line={line} ledger={ledger} view={view} onOpen={onOpen} />
            </ul>
          </td>
        </tr>
      )}
    </tbody>
  );
}

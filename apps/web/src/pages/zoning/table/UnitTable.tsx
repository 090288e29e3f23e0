import type { ZoningDraft } from '@maillage/contract';
import { type UnitClass, unitClasses } from '@maillage/zoning';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/field/Choice.tsx';
import page from '../../../components/page/page.module.css';
import { ClassBadge } from '../ClassBadge.tsx';
import type { ZoningModel } from '../model.ts';
import { type SortKey, shownFilters, type ZoningSearch } from '../search.ts';
import { useMove } from '../useMove.ts';
import type { ZoningActions } from '../useZoningActions.ts';
import { useZoningFormat } from '../useZoningFormat.ts';
import styles from './table.module.css';
import { type TableRow, tableRows } from './tableRows.ts';

interface UnitTableProps {
  draft: ZoningDraft;
  model: ZoningModel;
  actions: ZoningActions;
  search: ZoningSearch;
  change: (next: Partial<Record<keyof ZoningSearch, string>>) => void;
}

/** The map's equal: every unit with its value and its class; arrows go from one to the next, 1 to 4 give a class. */
export function UnitTable({ draft, model, actions, search, change }: UnitTableProps) {
  const { t } = useTranslation('zoning');
  const rows = useMemo(() => tableRows(model, search), [model, search]);
  const body = useRef<HTMLTableSectionElement>(null);
  const move = useMove(model, actions);
  const compared = model.difference !== null;
  const entry = rows.find((row) => row.unit.id === search.unit) ?? rows[0];

  const goTo = (row: TableRow | undefined) => {
    if (!row) return;
    change({ unit: row.unit.id });
    body.current?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(row.unit.id)}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent<HTMLTableRowElement>, row: TableRow) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = rows.indexOf(row);
    const chosen: UnitClass | undefined = unitClasses[Number(event.key) - 1];
    if (event.key === 'ArrowDown') goTo(rows[at + 1]);
    else if (event.key === 'ArrowUp') goTo(rows[at - 1]);
    else if (event.key === 'Home') goTo(rows[0]);
    else if (event.key === 'End') goTo(rows.at(-1));
    else if (event.key === 'Enter') change({ unit: row.unit.id });
    else if (chosen && draft.editable) {
      change({ unit: row.unit.id });
      void move(row, chosen);
    } else return;
    event.preventDefault();
  };

  return (
    <section className={styles.card} aria-label={t('table.title')}>
      <search className={styles.filters}>
        <input
          className={page.input}
          type="search"
          aria-label={t('table.find')}
          placeholder={t('table.find')}
          value={search.q ?? ''}
          onChange={(event) => change({ q: event.target.value })}
        />
        <Choice
          quiet
          label={t('table.filter')}
          value={search.show ?? 'all'}
          options={shownFilters
            .filter((filter) => compared || filter !== 'moved')
            .map((value) => ({
              value,
              label:
                value === 'all' || value === 'todo' || value === 'moved'
                  ? t(`table.${value}`)
                  : `${t(`class.${value}.short`)} · ${t(`class.${value}.long`)}`,
            }))}
          onChange={(show) => change({ show })}
        />
      </search>
      <div className={styles.scroll}>
        <table className={styles.table} aria-describedby="zoning-keys">
          <caption className="visually-hidden">{t('table.caption')}</caption>
          <thead>
            <tr>
              <Head of="name" label={t('table.unit')} search={search} change={change} />
              <Head of="people" label={t('table.people')} search={search} change={change} number />
              <Head of="value" label={t('table.value')} search={search} change={change} number />
              <th scope="col" className={styles.wide}>
                {t('table.selection')}
              </th>
              <Head of="class" label={t('table.class')} search={search} change={change} />
              {compared && <th scope="col">{t('table.before')}</th>}
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row) => (
              <tr
                key={row.unit.id}
                data-unit={row.unit.id}
                tabIndex={row === entry ? 0 : -1}
                aria-current={row.unit.id === search.unit || undefined}
                onClick={() => change({ unit: row.unit.id })}
                onKeyDown={(event) => onKey(event, row)}
              >
                <Cells row={row} compared={compared} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p className={styles.none}>{t('table.none')}</p>}
      {draft.editable && (
        <p id="zoning-keys" className={styles.keys}>
          {t('table.keys')}
        </p>
      )}
    </section>
  );
}

function Cells({ row, compared }: { row: TableRow; compared: boolean }) {
  const { t } = useTranslation('zoning');
  const format = useZoningFormat();
  const { unit, selection, class: its, departs, motivation, before } = row;
  return (
    <>
      <th scope="row">
        {unit.name}
        {departs && !motivation?.trim() && <em>{t('table.missing')}</em>}
      </th>
      <td className={styles.number}>{format.people(unit.population)}</td>
      <td className={styles.number}>{format.value(unit.value)}</td>
      <td className={styles.wide}>{t(`selection.${selection}`)}</td>
      <td>
        <ClassBadge of={its} />
      </td>
      {compared && (
        <td>
          {before === null ? t('table.unknown') : before === 'mixed' ? t('table.mixed') : <ClassBadge of={before} />}
        </td>
      )}
    </>
  );
}

interface HeadProps {
  of: SortKey;
  label: string;
  search: ZoningSearch;
  change: (next: { sort: string }) => void;
  number?: boolean;
}

function Head({ of, label, search, change, number = false }: HeadProps) {
  const { t } = useTranslation('zoning');
  const sorted = (search.sort ?? 'value') === of;
  const direction = of === 'people' ? 'descending' : 'ascending';
  return (
    <th scope="col" className={number ? styles.number : undefined} aria-sort={sorted ? direction : 'none'}>
      <button type="button" title={t('table.sortBy', { column: label })} onClick={() => change({ sort: of })}>
        {label} <span aria-hidden>{sorted ? (of === 'people' ? '↓' : '↑') : ''}</span>
      </button>
    </th>
  );
}

import { indicators, type TerritoryAccess } from '@maillage/contract';
import { IconArrowNarrowDown, IconArrowNarrowUp } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { type ColourScale, colourOf } from '../../components/map/scale.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { decimalsOf, unitOf } from './measure.ts';
import type { RankedRow } from './rankRows.ts';
import type { SortKey } from './search.ts';
import styles from './table.module.css';
import type { View } from './useView.ts';

interface CommuneTableProps {
  view: View;
  access: TerritoryAccess;
  rows: readonly RankedRow[];
  scale: ColourScale;
  hovered: string | undefined;
  onHover: (code: string | undefined) => void;
}

const columns: readonly SortKey[] = ['name', 'population', 'value', 'professionals', 'nearest'];

export function CommuneTable({ view, access, rows, scale, hovered, onHover }: CommuneTableProps) {
  const { t } = useTranslation(['observatory', 'words']);
  const format = useFormat();
  const signed = indicators[view.indicator].scale === 'diverging';
  const decimals = decimalsOf(view.indicator, view.profession);
  const unit = t(`words:unitShort.${unitOf(view.indicator, view.profession)}`);
  const indicator = t(`words:indicator.${view.indicator}.long`);
  if (rows.length === 0) return <p className={styles.empty}>{t('observatory:table.empty')}</p>;
  return (
    <table className={styles.table} onMouseLeave={() => onHover(undefined)}>
      <caption className="visually-hidden">
        {t('observatory:table.caption', { territory: access.territory.name, indicator, year: access.year })}
      </caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <SortHeader key={column} column={column} view={view} note={column === 'value' ? unit : undefined} />
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={moveBetweenRows}>
        {rows.map((row) => (
          <tr
            key={row.code}
            data-on={row.code === view.search.commune || undefined}
            data-hover={row.code === hovered || undefined}
            onMouseEnter={() => onHover(row.code)}
          >
            <th scope="row">
              <button
                type="button"
                className={styles.pick}
                onClick={() => view.change({ commune: row.code })}
                onFocus={() => onHover(row.code)}
                onBlur={() => onHover(undefined)}
              >
                {row.name}
                <small>{row.departement}</small>
              </button>
            </th>
            <td data-label={t('observatory:table.populationShort')}>{format.number(row.population)}</td>
            <td data-label={unit} className={styles.value}>
              {row.shown === null ? (
                t('observatory:table.unknown')
              ) : (
                <>
                  <i style={{ background: colourOf(scale, row.shown) }} />
                  {(signed ? format.signed : format.number)(row.shown, decimals)}
                </>
              )}
            </td>
            <td data-label={t('observatory:table.professionalsShort')}>{format.number(row.professionals)}</td>
            <td data-label="">
              {row.nearestMinutes === null
                ? t('observatory:table.unknown')
                : t('observatory:table.minutes', { minutes: Math.round(row.nearestMinutes) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SortHeader({ column, view, note }: { column: SortKey; view: View; note: string | undefined }) {
  const { t } = useTranslation('observatory');
  const { sort = 'value', order } = view.search;
  const sorted = sort === column;
  const label = t(`table.${column === 'name' ? 'commune' : column}`);
  const turn = () =>
    view.change({
      sort: column === 'value' ? undefined : column,
      order: sorted && order === undefined ? 'desc' : undefined,
      page: undefined,
    });
  return (
    <th scope="col" aria-sort={sorted ? (order === 'desc' ? 'descending' : 'ascending') : undefined}>
      <button type="button" onClick={turn} title={t('table.sortBy', { column: label })}>
        {label}
        {note && <small>{note}</small>}
        {sorted &&
          (order === 'desc' ? (
            <IconArrowNarrowDown size={16} aria-hidden />
          ) : (
            <IconArrowNarrowUp size={16} aria-hidden />
          ))}
      </button>
    </th>
  );
}

/** Arrows move from one commune to the next; Enter is the button's own. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step];
  event.preventDefault();
  next?.focus();
}

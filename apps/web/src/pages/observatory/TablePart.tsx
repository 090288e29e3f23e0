import { indicators, type TerritoryAccess } from '@maillage/contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColourScale } from '../../components/map/scale.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { CommuneTable } from './CommuneTable.tsx';
import { Pager } from './Pager.tsx';
import { rankRows } from './rankRows.ts';
import { TableFilters } from './TableFilters.tsx';
import styles from './table.module.css';
import type { View } from './useView.ts';

export interface TablePartProps {
  view: View;
  access: TerritoryAccess;
  values: ReadonlyMap<string, number | null>;
  scale: ColourScale;
  hovered: string | undefined;
  onHover: (code: string | undefined) => void;
}

export const rowsPerPage = 10;
/** Below this many inhabitants a commune of a large territory hides the ones that matter; 0 in a small territory. */
export const usualMinimum = (communes: number): number => (communes > 300 ? 3000 : 0);

/** The communes ranked, filtered, linked to the map: what the map shows, for eyes, keyboards and screen readers. */
export function TablePart({ view, access, values, scale, hovered, onHover }: TablePartProps) {
  const { t } = useTranslation('observatory');
  const format = useFormat();
  const { q, below, sort, order, min: chosenMin, commune } = view.search;
  const min = chosenMin ?? usualMinimum(access.territory.communes);
  const turned = indicators[view.indicator].better === 'low' && sort === undefined && order === undefined;
  const ranked = useMemo(
    () => rankRows(access.rows, values, { q, min, below, sort, order: turned ? 'desc' : order }),
    [access.rows, values, q, min, below, sort, order, turned],
  );
  const pages = Math.max(1, Math.ceil(ranked.length / rowsPerPage));
  const page = Math.min(view.search.page ?? pageOf(ranked, commune), pages - 1);
  return (
    <section className={styles.card} aria-labelledby="table-title">
      <h2 id="table-title">{t(`table.${titleOf(sort, order)}`)}</h2>
      <p className={styles.unit}>{min > 0 ? t('table.unit', { min: format.number(min) }) : t('table.unitAll')}</p>
      <TableFilters view={view} min={min} />
      <CommuneTable
        view={view}
        access={access}
        rows={ranked.slice(page * rowsPerPage, (page + 1) * rowsPerPage)}
        scale={scale}
        hovered={hovered}
        onHover={onHover}
      />
      <Pager page={page} rows={ranked.length} onPage={(next) => view.change({ page: next })} />
    </section>
  );
}

/** The page that holds the chosen commune, so that the map leads to its line. */
function pageOf(rows: readonly { code: string }[], code: string | undefined): number {
  const index = code === undefined ? -1 : rows.findIndex((row) => row.code === code);
  return index < 0 ? 0 : Math.floor(index / rowsPerPage);
}

const titleOf = (sort: View['search']['sort'], order: View['search']['order']) =>
  sort === undefined || sort === 'value'
    ? order === 'desc'
      ? 'easiest'
      : 'hardest'
    : sort === 'name'
      ? 'byName'
      : sort === 'population'
        ? 'byPopulation'
        : 'other';

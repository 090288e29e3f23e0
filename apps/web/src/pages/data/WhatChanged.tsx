import type { DatasetStatus } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { dataChanges } from './changes.ts';

/** What an import did, set by set: rows before and after. */
export function WhatChanged({ before, after }: { before: readonly DatasetStatus[]; after: readonly DatasetStatus[] }) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const changes = dataChanges(before, after);
  const rows = (count: number | null) =>
    count === null ? t('changes.none') : t('changes.rows', { count, rows: format.number(count) });
  if (changes.length === 0) return <p>{t('changes.nothing')}</p>;
  return (
    <ul>
      {changes.map(({ dataset, vintage, rowsBefore, rowsAfter }) => (
        <li key={dataset + vintage}>
          {t('changes.one', { dataset, vintage, before: rows(rowsBefore), after: rows(rowsAfter) })}
        </li>
      ))}
    </ul>
  );
}

import type { TerritoryHit } from '@maillage/contract';
import { IconEdit, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import type { PlaceKind } from '../../components/place/places.ts';
import { Failure } from '../../components/state/Failure.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './territories.module.css';
import { useRemoval } from './useRemoval.ts';

interface TerritoryTableProps {
  territories: readonly TerritoryHit[];
  mayWrite: boolean;
}

/** One line a territory; its name opens the observatory. Created ones can be changed and deleted. */
export function TerritoryTable({ territories, mayWrite }: TerritoryTableProps) {
  const { t } = useTranslation(['territories', 'words']);
  const format = useFormat();
  const removal = useRemoval();
  return (
    <>
      {removal.error && <Failure error={removal.error} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard. */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('territories:tab')}>
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('territories:name')}</th>
              <th scope="col">{t('territories:kind')}</th>
              <th scope="col" className={page.number}>
                {t('territories:communes')}
              </th>
              <th scope="col" className={page.number}>
                {t('territories:people')}
              </th>
              {mayWrite && <th scope="col">{t('territories:actions')}</th>}
            </tr>
          </thead>
          <tbody>
            {territories.map(({ id, name, kind, communes, population, created }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/observer" search={{ territory: id }}>
                    {name}
                  </Link>
                </th>
                <td>{t(`words:kind.${kind as PlaceKind}`)}</td>
                <td className={page.number}>{format.number(communes)}</td>
                <td className={page.number}>{format.number(population)}</td>
                {mayWrite && (
                  <td>
                    {created && (
                      <span className={styles.lineActions}>
                        <Link
                          to="/territoires/$id/modifier"
                          params={{ id }}
                          aria-label={t('territories:edit', { name })}
                        >
                          <IconEdit size={20} stroke={1.7} aria-hidden />
                        </Link>
                        <button
                          type="button"
                          onClick={() => removal.mutate({ id, name })}
                          aria-label={t('territories:remove', { name })}
                        >
                          <IconTrash size={20} stroke={1.7} aria-hidden />
                        </button>
                      </span>
                    )}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

import type { ZoningDraftList } from '@maillage/contract';
import { IconArchive } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sendJson } from '../../api/getJson.ts';
import page from '../../components/page/page.module.css';
import { showToast } from '../../shell/toast.ts';
import { zoningDrafts } from './queries.ts';
import { useZoningFormat } from './useZoningFormat.ts';
import styles from './zoning.module.css';

interface DraftTableProps {
  drafts: ZoningDraftList['drafts'];
  editable: boolean;
}

export function DraftTable({ drafts, editable }: DraftTableProps) {
  const { t } = useTranslation(['zoning', 'shell']);
  const format = useZoningFormat();
  const queries = useQueryClient();
  const setAside = async (id: string, name: string, removed: boolean) => {
    await sendJson('PATCH', `/api/zoning/drafts/${id}`, { removed });
    await queries.invalidateQueries(zoningDrafts());
    if (removed)
      await showToast({
        message: t('zoning:list.removed', { name }),
        undo: { label: t('shell:undo'), run: () => void setAside(id, name, false) },
      });
  };
  return (
    <div className={page.scroll}>
      <table className={page.table}>
        <thead>
          <tr>
            <th scope="col">{t('zoning:list.draft')}</th>
            <th scope="col">{t('zoning:list.region')}</th>
            <th scope="col">{t('zoning:list.changed')}</th>
            <th scope="col">{t('zoning:list.by')}</th>
            {editable && <td />}
          </tr>
        </thead>
        <tbody>
          {drafts.map(({ id, name, regionName, changedAt, createdBy }) => (
            <tr key={id}>
              <th scope="row">
                <Link to="/decider/zonage/$id" params={{ id }}>
                  {name}
                </Link>
              </th>
              <td>{regionName}</td>
              <td>{format.day(changedAt)}</td>
              <td>{createdBy}</td>
              {editable && (
                <td className={page.number}>
                  <button
                    type="button"
                    className={styles.iconButton}
                    title={t('zoning:list.remove', { name })}
                    aria-label={t('zoning:list.remove', { name })}
                    onClick={() => setAside(id, name, true)}
                  >
                    <IconArchive size={18} stroke={1.7} aria-hidden />
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

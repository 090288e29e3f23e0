import type { ClinicianList } from '@maillage/contract';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { Scroll } from '../../../components/page/Scroll.tsx';
import { saveText } from '../../../files/saveText.ts';
import { toCsv } from '../../../files/toCsv.ts';
import styles from '../places.module.css';
import { textMatches } from '../textMatches.ts';
import { useProfession } from './useProfession.ts';

interface ClinicianTableProps {
  list: ClinicianList;
  q: string;
  onOpen: (id: string) => void;
}

const columns = ['name', 'profession', 'status', 'home', 'skills', 'account'] as const;
const csvColumns = ['name', 'profession', 'status', 'rpps', 'email', 'phone', 'home', 'skills', 'account'] as const;

/** Everybody who gives half-days. */
export function ClinicianTable({ list: { clinicians, editable }, q, onOpen }: ClinicianTableProps) {
  const { t } = useTranslation('places');
  const profession = useProfession();
  const shown = clinicians.filter(({ content, homeCommuneName }) =>
    textMatches(q, content.name, homeCommuneName, content.skills.join(' '), content.email),
  );
  const yes = (value: boolean) => t(value ? 'yes' : 'no');
  const csv = () =>
    toCsv([
      csvColumns.map((column) => t(`csv.${column}`)),
      ...shown.map(({ content, homeCommuneName, hasAccount }) => [
        content.name,
        profession(content.profession),
        t(`status.${content.status}`),
        content.rpps,
        content.email,
        content.phone,
        homeCommuneName,
        content.skills.join(', '),
        yes(hasAccount),
      ]),
    ]);
  if (clinicians.length === 0) return <p className={styles.empty}>{t('clinicians.empty')}</p>;
  return (
    <>
      <Scroll label={t('clinicians.name')}>
        <table className={page.table}>
          <caption className="visually-hidden">{t('clinicians.name')}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`csv.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, content, homeCommuneName, hasAccount, own }) => (
              <tr key={id}>
                <th scope="row">
                  {editable || own ? (
                    <button type="button" className={styles.open} onClick={() => onOpen(id)}>
                      {content.name}
                      <span className="visually-hidden">{` · ${t('correct')}`}</span>
                    </button>
                  ) : (
                    content.name
                  )}
                </th>
                <td>{profession(content.profession)}</td>
                <td>{t(`status.${content.status}`)}</td>
                <td>{homeCommuneName ?? '–'}</td>
                <td>{content.skills.join(', ') || '–'}</td>
                <td>{yes(hasAccount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p>{t('nothing')}</p>}
      </Scroll>
      <div className={page.actions}>
        <button type="button" className={page.secondary} onClick={() => saveText(`${t('clinicians.file')}.csv`, csv())}>
          <IconDownload size={20} aria-hidden />
          {t('export')}
        </button>
      </div>
    </>
  );
}

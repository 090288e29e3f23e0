import type { BudgetDraft, BudgetExport } from '@maillage/contract';
import { IconDownload } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../components/state/Failure.tsx';
import styles from '../budgets.module.css';
import { sendExport } from '../sendExport.ts';

const formats = ['xlsx', 'csv', 'pdf'] as const satisfies readonly BudgetExport['format'][];

/** The budget as a file: a workbook that still computes, a table, two pages; or the page on paper. */
export function ExportMenu({ draft }: { draft: BudgetDraft }) {
  const { t, i18n } = useTranslation('budgets');
  const menu = useRef<HTMLDetailsElement>(null);
  const [failure, setFailure] = useState<unknown>();
  const close = () => menu.current?.removeAttribute('open');
  const save = async (format: BudgetExport['format']) => {
    close();
    setFailure(undefined);
    await sendExport({ draft, format, lang: i18n.language === 'en' ? 'en' : 'fr' }).catch(setFailure);
  };
  return (
    <>
      <details
        ref={menu}
        className={styles.menu}
        onKeyDown={(event) => event.key === 'Escape' && close()}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && close()}
      >
        <summary className={styles.small}>
          <IconDownload size={20} aria-hidden />
          {t('export.title')}
        </summary>
        <div className={styles.menuItems}>
          {formats.map((format) => (
            <button key={format} type="button" onClick={() => save(format)}>
              {t(`export.${format}`)}
            </button>
          ))}
          <button
            type="button"
            onClick={() => {
              close();
              setTimeout(print, 100);
            }}
          >
            {t('export.print')}
          </button>
        </div>
      </details>
      {failure !== undefined && <Failure error={failure} />}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { useFormat } from '../../i18n/useFormat.ts';
import { ProblemList } from './ProblemList.tsx';
import type { MembershipImport } from './sendCsv.ts';
import styles from './territories.module.css';

const shownAtMost = 50;

interface ImportPreviewProps {
  found: MembershipImport;
  writing: boolean;
  onWrite: () => void;
  onCancel: () => void;
}

/** What the file would create; with one problem it creates nothing, and every problem is listed. */
export function ImportPreview({ found, writing, onWrite, onCancel }: ImportPreviewProps) {
  const { t } = useTranslation('territories');
  const format = useFormat();
  const { territories, problems } = found;
  return (
    <div className={styles.preview} role="status">
      <h3>{t('import.would', { count: territories.length })}</h3>
      <ul>
        {territories.slice(0, shownAtMost).map(({ name, communes }) => (
          <li key={name}>{t('import.one', { name, count: communes, communes: format.number(communes) })}</li>
        ))}
        {territories.length > shownAtMost && <li>{t('import.more', { count: territories.length - shownAtMost })}</li>}
      </ul>
      {problems.length > 0 && (
        <ProblemList problems={problems} title={t('import.problems', { count: problems.length })} />
      )}
      <div className={page.actions}>
        <button
          type="button"
          className={page.primary}
          disabled={writing || problems.length > 0 || territories.length === 0}
          onClick={onWrite}
        >
          {t('import.write')}
        </button>
        <button type="button" className={page.secondary} onClick={onCancel}>
          {t('import.cancel')}
        </button>
      </div>
    </div>
  );
}

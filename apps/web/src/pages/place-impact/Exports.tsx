import { IconFileSpreadsheet, IconFileTypeCsv, IconFileTypePdf } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/getJson.ts';
import page from '../../components/page/page.module.css';

const formats = [
  ['csv', IconFileTypeCsv],
  ['xlsx', IconFileSpreadsheet],
  ['pdf', IconFileTypePdf],
] as const;

/** The page as files. */
export function Exports({ id }: { id: string }) {
  const { t, i18n } = useTranslation('place-impact');
  return (
    <div className={page.actions}>
      {formats.map(([format, Icon]) => (
        <a
          key={format}
          className={page.secondary}
          href={address(`/api/care/places/${id}/impact/file`, { format, lang: i18n.language })}
          download
        >
          <Icon size={20} aria-hidden />
          {t(`export.${format}`)}
        </a>
      ))}
    </div>
  );
}

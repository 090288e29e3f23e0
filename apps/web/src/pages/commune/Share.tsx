import type { CommuneCard } from '@maillage/contract';
import type { ProfessionId } from '@maillage/supply';
import { IconFileSpreadsheet, IconFileTypePdf, IconLink, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/getJson.ts';
import page from '../../components/page/page.module.css';
import { copyLink } from '../../shell/copyLink.ts';
import styles from './commune.module.css';

/** Copy the address, print on one page, keep the figures. */
export function Share({ card, profession }: { card: CommuneCard; profession: ProfessionId }) {
  const { t, i18n } = useTranslation('commune');
  const file = (format: string) =>
    address(`/api/communes/${card.code}/access`, { profession, format, lang: i18n.language });
  return (
    <div className={styles.share}>
      <button type="button" className={page.secondary} onClick={() => copyLink(t('share.copied'))}>
        <IconLink size={20} aria-hidden />
        {t('share.copy')}
      </button>
      <button type="button" className={page.secondary} onClick={() => print()}>
        <IconPrinter size={20} aria-hidden />
        {t('share.print')}
      </button>
      <a className={page.secondary} href={file('pdf')} download>
        <IconFileTypePdf size={20} aria-hidden />
        {t('share.pdf')}
      </a>
      <a className={page.secondary} href={file('csv')} download>
        <IconFileSpreadsheet size={20} aria-hidden />
        {t('share.figures')}
      </a>
    </div>
  );
}

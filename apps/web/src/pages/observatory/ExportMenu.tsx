import { Menu } from '@mantine/core';
import {
  IconDownload,
  IconFileTypeCsv,
  IconFileTypePdf,
  IconFileTypeXls,
  IconLink,
  IconMap,
  IconPhoto,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/getJson.ts';
import { copyLink } from '../../shell/copyLink.ts';
import styles from './observatory.module.css';
import type { View } from './useView.ts';

interface ExportMenuProps {
  view: View;
  onPng: () => void;
}

/** Everything on the page as a file: table, map, picture, page, address. */
export default function ExportMenu({ view, onPng }: ExportMenuProps) {
  const { t } = useTranslation(['observatory', 'shell']);
  const file = (format: string) =>
    address(`/api/territories/${view.territory}/access`, {
      profession: view.profession,
      year: view.year,
      indicator: view.indicator,
      format,
    });
  return (
    <Menu position="bottom-end" shadow="md" withinPortal keepMounted={false}>
      <Menu.Target>
        <button type="button" className={styles.button} aria-label={t('observatory:export.open')}>
          <IconDownload size={19} stroke={1.7} aria-hidden />
          <span>{t('observatory:export.open')}</span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={file('csv')} download leftSection={<IconFileTypeCsv size={20} stroke={1.6} />}>
          {t('observatory:export.csv')}
        </Menu.Item>
        <Menu.Item component="a" href={file('xlsx')} download leftSection={<IconFileTypeXls size={20} stroke={1.6} />}>
          {t('observatory:export.xlsx')}
        </Menu.Item>
        <Menu.Item component="a" href={file('geojson')} download leftSection={<IconMap size={20} stroke={1.6} />}>
          {t('observatory:export.geojson')}
        </Menu.Item>
        <Menu.Item onClick={onPng} leftSection={<IconPhoto size={20} stroke={1.6} />}>
          {t('observatory:export.png')}
        </Menu.Item>
        <Menu.Item onClick={() => setTimeout(print, 300)} leftSection={<IconFileTypePdf size={20} stroke={1.6} />}>
          {t('observatory:export.pdf')}
        </Menu.Item>
        <Menu.Item onClick={() => copyLink(t('shell:linkCopied'))} leftSection={<IconLink size={20} stroke={1.6} />}>
          {t('observatory:export.link')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

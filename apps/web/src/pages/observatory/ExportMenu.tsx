import { Menu } from '@mantine/core';
import { IconFileTypeCsv, IconFileTypePdf, IconFileTypeXls, IconLink, IconMap, IconPhoto } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/getJson.ts';
import { copyLink } from '../../shell/copyLink.ts';
import { ExportButton } from './ExportButton.tsx';
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
    <Menu position="bottom-end" shadow="md" defaultOpened>
      <Menu.Target>
        <ExportButton />
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

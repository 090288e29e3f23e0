import type { Projection } from '@maillage/contract';
import { IconFileSpreadsheet, IconFileTypeCsv, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { address } from '../../api/getJson.ts';
import page from '../../components/page/page.module.css';
import { saveText } from '../../files/saveText.ts';
import { toCsv } from '../../files/toCsv.ts';
import { copyLink } from '../../shell/copyLink.ts';

/** The projection as files: by year and by commune. Own hypotheses are written here, presets by the server. */
export function Exports({ answer }: { answer: Projection }) {
  const { t, i18n } = useTranslation('projection');
  const file = (format: string, table: string) =>
    address('/api/projection/table', {
      territory: answer.territory.id,
      hypotheses: answer.hypotheses,
      year: answer.year,
      table,
      format,
      lang: i18n.language,
    });
  return (
    <div className={page.actions}>
      {answer.hypotheses === 'own' ? (
        <button type="button" className={page.secondary} onClick={() => saveText('projection.csv', ownCsv(answer, t))}>
          <IconFileTypeCsv size={20} aria-hidden />
          {t('export.csv')}
        </button>
      ) : (
        <>
          <a className={page.secondary} href={file('csv', 'communes')} download>
            <IconFileTypeCsv size={20} aria-hidden />
            {t('export.csv')}
          </a>
          <a className={page.secondary} href={file('xlsx', 'years')} download>
            <IconFileSpreadsheet size={20} aria-hidden />
            {t('export.xlsx')}
          </a>
        </>
      )}
      <button type="button" className={page.secondary} onClick={() => copyLink(t('export.copied'))}>
        <IconLink size={20} aria-hidden />
        {t('export.link')}
      </button>
    </div>
  );
}

function ownCsv({ years }: Projection, t: ReturnType<typeof useTranslation<'projection'>>['t']): string {
  return toCsv([
    [
      t('chart.year'),
      t('chart.headsColumn'),
      t('chart.exits'),
      t('chart.arrivals'),
      t('chart.supplyLine'),
      t('chart.needLine'),
      t('chart.accessLine'),
      t('chart.low'),
      t('chart.high'),
      t('chart.underLine'),
      t('chart.low'),
      t('chart.high'),
    ],
    ...years.map((one) => [
      one.year,
      one.heads.value,
      one.exits,
      one.arrivals,
      100 * one.supply,
      100 * one.need,
      one.access?.value,
      one.access?.low,
      one.access?.high,
      one.under.value,
      one.under.low,
      one.under.high,
    ]),
  ]);
}

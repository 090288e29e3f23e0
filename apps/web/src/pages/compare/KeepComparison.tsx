import { isProfessionId } from '@maillage/supply';
import { IconFileSpreadsheet, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { saveText } from '../../files/saveText.ts';
import { toCsv } from '../../files/toCsv.ts';
import { copyLink } from '../../shell/copyLink.ts';
import type { Comparison } from './compared.ts';
import { figures } from './figures.ts';

/** Takes the comparison away: as a file, as a link. */
export function KeepComparison({ found }: { found: Comparison }) {
  const { t } = useTranslation(['compare', 'words']);
  const { items, unit, profession, year } = found;
  const title = isProfessionId(profession) ? t(`words:profession.${profession}`) : profession;
  const years = yearsOf(found);
  const save = () =>
    saveText(
      'comparaison.csv',
      toCsv([
        [`${title} ${year}`, ...items.map(({ name }) => name)],
        [t('compare:id'), ...items.map(({ id }) => id)],
        ...figures.map((figure) => [t(`compare:figure.${figure.id}`), ...items.map((item) => figure.of(item, unit))]),
        ...years.map((vintage) => [
          `${t('compare:figure.access')} ${vintage}`,
          ...items.map(({ summary }) => summary.vintages.find((one) => one.year === vintage)?.mean),
        ]),
      ]),
    );
  return (
    <div className={page.actions}>
      <button type="button" className={page.secondary} onClick={save}>
        <IconFileSpreadsheet size={20} aria-hidden />
        {t('compare:csv')}
      </button>
      <button type="button" className={page.secondary} onClick={() => copyLink(t('compare:copied'))}>
        <IconLink size={20} aria-hidden />
        {t('compare:copy')}
      </button>
    </div>
  );
}

/** Every vintage that at least one column knows, oldest first. */
export function yearsOf({ items }: Comparison): readonly number[] {
  return [...new Set(items.flatMap(({ summary }) => summary.vintages.map(({ year }) => year)))].sort();
}

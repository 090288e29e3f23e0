import { Trans, useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { type Comparison, decimalsOf } from './compared.ts';

const figure = { mark: <mark /> };

/** Who has most and who has least, and by how much. */
export function CompareTitle({ found }: { found: Comparison | undefined }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  if (!found) return t('title.none');
  const known = found.items
    .flatMap(({ name, summary }) => (summary.mean === null ? [] : [{ name, mean: summary.mean }]))
    .sort((a, b) => b.mean - a.mean);
  const [most, least] = [known[0], known.at(-1)];
  if (!most || !least) return t('title.none');
  const write = (value: number) => format.number(value, decimalsOf(found.unit));
  const values = { most: most.name, mostFigure: write(most.mean), least: least.name, leastFigure: write(least.mean) };
  const key = most === least ? 'one' : found.unit === 'consultations' ? 'consultations' : 'fte';
  return <Trans t={t} i18nKey={`title.${key}`} values={values} components={figure} />;
}

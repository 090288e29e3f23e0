import type { ScenarioBand, ScenarioDraft, ScenarioHeadline } from '@maillage/contract';
import type { VariantId } from '@maillage/scenario';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { sensitivity } from '../queries.ts';
import { plain } from './Sentence.tsx';

type Figure = keyof ScenarioBand['central'];
const figures: readonly Figure[] = ['liftedLow', 'liftedHigh', 'missing', 'gini'];

/** How far the figures move with the assumptions, computed when asked for. */
export function BandPart({ id, draft, lifts }: { id: string; draft: ScenarioDraft; lifts: ScenarioHeadline['lifts'] }) {
  const { t } = useTranslation('scenarios');
  const [asked, ask] = useState<ScenarioDraft>();
  const { data, error, isFetching } = useQuery(sensitivity(id, asked ?? draft, asked !== undefined));
  useEffect(() => {
    if (asked !== draft) ask(undefined);
  }, [asked, draft]);
  return (
    <Card title={t('band.title')} note={t('band.lead')}>
      {error && <Failure error={error} />}
      {asked && data ? (
        <BandTable band={data} lifts={lifts} />
      ) : (
        <button type="button" className={page.secondary} disabled={isFetching} onClick={() => ask(draft)}>
          {isFetching ? t('band.running') : t('band.show')}
        </button>
      )}
    </Card>
  );
}

function BandTable({ band, lifts }: { band: ScenarioBand; lifts: ScenarioHeadline['lifts'] }) {
  const { t } = useTranslation('scenarios');
  const format = useFormat();
  const digits = (figure: Figure) => (figure === 'gini' ? 4 : 0);
  const said = (figure: Figure, value: number) => format.signed(Math.abs(value) < 1e-9 ? 0 : value, digits(figure));
  const label = (figure: Figure) => {
    const { threshold } = figure === 'liftedHigh' ? lifts.high : lifts.low;
    return t(`band.${figure}`, { threshold: plain(threshold, format) });
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard.
    <section className={page.scroll} tabIndex={0} aria-label={t('band.title')}>
      <table className={page.table}>
        <thead>
          <tr>
            <th />
            {figures.map((figure) => (
              <th key={figure} scope="col" className={page.number}>
                {label(figure)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['central', 'lowest', 'highest'] as const).map((name) => (
            <tr key={name}>
              <th scope="row">{t(`band.${name}`)}</th>
              {figures.map((figure) => (
                <td key={figure} className={page.number}>
                  <b>{said(figure, band[name][figure])}</b>
                </td>
              ))}
            </tr>
          ))}
          {band.variants.map(({ id, figures: values }) => (
            <tr key={id}>
              <td>{t(`band.variant.${id as VariantId}`)}</td>
              {figures.map((figure) => (
                <td key={figure} className={page.number}>
                  {said(figure, values[figure])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { isAtOrUnder } from '@maillage/access';
import type { MovedCommune, ScenarioEvaluation } from '@maillage/contract';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from './figures.module.css';
import { plain } from './Sentence.tsx';

type Unit = 'consultations' | 'fte-per-100000';
const FIRST = 12;

/** The indicators before and after, in the territory. */
export function BeforeAfter({ evaluation }: { evaluation: ScenarioEvaluation }) {
  const { t } = useTranslation('scenarios');
  const format = useFormat();
  const { before, after, lifts } = evaluation;
  const unit = evaluation.unit as Unit;
  const low = plain(lifts.low.threshold, format);
  const high = plain(lifts.high.threshold, format);
  const decimals = unit === 'consultations' ? 2 : 1;
  const row = (label: string, values: readonly [number | null, number | null], digits: number) => ({
    label,
    values,
    digits,
  });
  const rows = [
    row(t('figures.underLow', { threshold: low }), [before.underLow.people, after.underLow.people], 0),
    row(t('figures.communesUnderLow', { threshold: low }), [before.underLow.communes, after.underLow.communes], 0),
    row(t('figures.underHigh', { threshold: high }), [before.underHigh.people, after.underHigh.people], 0),
    row(
      `${t(`figures.missing.${unit}`)} ${t('figures.missingNote', { threshold: low })}`,
      [before.missing, after.missing],
      unit === 'consultations' ? 0 : 1,
    ),
    row(t('figures.mean'), [before.mean, after.mean], decimals),
    row(t('figures.gini'), [before.gini, after.gini], 3),
  ];
  return (
    <Card title={t('figures.title')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard. */}
      <section className={page.scroll} tabIndex={0} aria-label={t('figures.title')}>
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('figures.indicator')}</th>
              <NumberHead>{t('figures.before')}</NumberHead>
              <NumberHead>{t('figures.after')}</NumberHead>
              <NumberHead>{t('figures.difference')}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, values: [was, is], digits }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className={page.number}>{was === null ? '–' : format.number(was, digits)}</td>
                <td className={page.number}>{is === null ? '–' : format.number(is, digits)}</td>
                <td className={page.number}>
                  <b>
                    {was === null || is === null
                      ? '–'
                      : format.signed(Math.abs(is - was) < 1e-9 ? 0 : is - was, digits)}
                  </b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

const NumberHead = ({ children }: { children: ReactNode }) => (
  <th scope="col" className={page.number}>
    {children}
  </th>
);

/** The ten worst-off before and after, side by side. */
export function WorstOff({ evaluation }: { evaluation: ScenarioEvaluation }) {
  const { t } = useTranslation('scenarios');
  const format = useFormat();
  const decimals = evaluation.unit === 'consultations' ? 2 : 1;
  const list = (worst: ScenarioEvaluation['before']['worst'], label: string, others: ReadonlySet<string>) => (
    <ol className={styles.worst} aria-label={label}>
      {worst.map(({ code, name, people, access }) => (
        <li key={code} data-new={!others.has(code) || undefined}>
          <span>{name}</span>
          <small>{format.number(Math.round(people))} hab.</small>
          <b>{format.number(access, decimals)}</b>
        </li>
      ))}
    </ol>
  );
  const codes = (worst: ScenarioEvaluation['before']['worst']) => new Set(worst.map(({ code }) => code));
  const { before, after } = evaluation;
  return (
    <Card title={t('figures.worst')} note={t('figures.worstNote')}>
      <div className={styles.twoLists}>
        {list(before.worst, t('figures.before'), codes(after.worst))}
        {list(after.worst, t('figures.after'), codes(before.worst))}
      </div>
    </Card>
  );
}

/** The communes whose access moves, the most moved first; those of the territory when there is one. */
export function MovedTable({
  evaluation,
  inside,
}: {
  evaluation: ScenarioEvaluation;
  inside: readonly string[] | undefined;
}) {
  const { t } = useTranslation('scenarios');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const communes = movedInside(evaluation, inside);
  const decimals = evaluation.unit === 'consultations' ? 2 : 1;
  const { threshold } = evaluation.lifts.low;
  if (communes.length === 0) return null;
  return (
    <Card title={t('figures.moved')} note={t('figures.movedNote', { count: communes.length })}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls is reached by keyboard. */}
      <section className={page.scroll} tabIndex={0} aria-label={t('figures.moved')}>
        <table className={page.table}>
          <thead>
            <tr>
              <th scope="col">{t('figures.commune')}</th>
              <NumberHead>{t('figures.people')}</NumberHead>
              <NumberHead>{t('figures.before')}</NumberHead>
              <NumberHead>{t('figures.after')}</NumberHead>
              <NumberHead>{t('figures.difference')}</NumberHead>
            </tr>
          </thead>
          <tbody>
            {(all ? communes : communes.slice(0, FIRST)).map(({ code, name, people, before, after }) => (
              <tr key={code}>
                <th scope="row">
                  {name}
                  {isAtOrUnder(before, threshold) !== isAtOrUnder(after, threshold) && (
                    <span className={styles.crossing} data-loss={after < before || undefined}>
                      {t(after > before ? 'figures.crosses' : 'figures.falls')} {plain(threshold, format)}
                    </span>
                  )}
                </th>
                <td className={page.number}>{format.number(Math.round(people))}</td>
                <td className={page.number}>{format.number(before, decimals)}</td>
                <td className={page.number}>{format.number(after, decimals)}</td>
                <td className={page.number}>{format.signed(after - before, decimals)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {!all && communes.length > FIRST && (
        <button type="button" className={page.secondary} onClick={() => setAll(true)}>
          {t('figures.more', { count: communes.length })}
        </button>
      )}
    </Card>
  );
}

export function movedInside(
  { communes }: ScenarioEvaluation,
  inside: readonly string[] | undefined,
): readonly MovedCommune[] {
  if (!inside) return communes;
  const kept = new Set(inside);
  return communes.filter(({ code }) => kept.has(code));
}

import type { LedgerDraft, LedgerEffect } from '@maillage/contract';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Trans, useTranslation } from 'react-i18next';
import { Failure } from '../../../components/state/Failure.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { ledgerEffect } from '../queries.ts';
import type { LedgerView } from '../useLedgerView.ts';
import { useUnit } from '../useUnit.ts';
import { EffectTable } from './EffectTable.tsx';
import { effectSentences } from './effectSentences.ts';
import styles from './form.module.css';

interface EffectPreviewProps {
  draft: LedgerDraft | undefined;
  entry: string | undefined;
  view: LedgerView;
}

/** What the form would change, computed as it is typed. */
export function EffectPreview({ draft, entry, view }: EffectPreviewProps) {
  const { t } = useTranslation('ledger');
  const [asked] = useDebouncedValue(draft, 350);
  const { data, error } = useQuery(ledgerEffect(asked, entry));
  return (
    <section className={styles.effect} aria-live="polite" aria-labelledby="ledger-effect">
      <h3 id="ledger-effect">{t('effect.title')}</h3>
      {draft === undefined ? (
        <p className={styles.hint}>{t('effect.waiting')}</p>
      ) : error ? (
        <Failure error={error} />
      ) : data ? (
        <Effect effect={data} view={view} />
      ) : (
        <p className={styles.hint}>{t('effect.computing')}</p>
      )}
    </section>
  );
}

function Effect({ effect, view }: { effect: LedgerEffect; view: LedgerView }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const unit = useUnit(view.profession);
  const sentences = effectSentences(effect);
  const [first] = effect.communes;
  const most = Math.abs((first?.after ?? 0) - (first?.before ?? 0));
  const values = (people: number) => ({
    people: format.number(Math.round(people)),
    threshold: t(`effect.threshold.${effect.unit as 'consultations'}`, {
      value: format.number(effect.crossing?.threshold ?? 0, 1),
    }),
    most: format.number(most, effect.unit === 'consultations' ? 2 : 1),
  });
  return (
    <>
      {sentences.map(({ key, people }) => (
        <p key={key} className={styles.sentence}>
          <Trans t={t} i18nKey={`effect.${key}`} values={values(people)} components={{ figure: <mark /> }} />
        </p>
      ))}
      {effect.communes.length > 0 && (
        <p className={styles.hint}>
          {t('effect.when', {
            date: format.day(effect.date),
            change: unit.change(effect.consultations),
            count: effect.communes.length,
          })}
        </p>
      )}
      {effect.communes.length > 0 && <EffectTable effect={effect} />}
      <details className={styles.method}>
        <summary>{t('effect.method')}</summary>
        <p>{t('effect.methodText')}</p>
      </details>
    </>
  );
}

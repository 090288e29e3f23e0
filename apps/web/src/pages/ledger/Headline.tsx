import type { Ledger } from '@maillage/contract';
import type { ProfessionId } from '@maillage/supply';
import { Trans, useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './ledger.module.css';
import { useUnit } from './useUnit.ts';

interface HeadlineProps {
  ledger: Ledger;
  profession: ProfessionId;
}

/** How much care is offered on the day, what the entries change, and what it rests on. */
export function Headline({ ledger, profession }: HeadlineProps) {
  const { t } = useTranslation(['ledger', 'words']);
  const format = useFormat();
  const unit = useUnit(profession);
  const { totals, registerYear: year } = ledger;
  const change = totals.supply - totals.registered;
  return (
    <header className={styles.headline}>
      <p className={styles.eyebrow}>
        {t('ledger:eyebrow', { profession: t(`words:profession.${profession}`), territory: ledger.territory.name })}
      </p>
      <h1>
        <Trans
          t={t}
          i18nKey={ledger.unit === 'consultations' ? 'ledger:sentence.consultations' : 'ledger:sentence.fte'}
          values={{ supply: unit.number(totals.supply), date: format.day(ledger.date) }}
          components={{ figure: <mark /> }}
        />
      </h1>
      <p className={styles.detail}>
        <Trans
          t={t}
          i18nKey={change === 0 ? 'ledger:sentence.unmoved' : 'ledger:sentence.moved'}
          values={{
            professionals: format.number(Math.round(totals.professionals)),
            registered: unit.supply(totals.registered),
            change: unit.change(change),
            year,
          }}
          components={{ b: <b /> }}
        />{' '}
        <Ages totals={totals} />
      </p>
      {!ledger.editable && <p className={styles.readOnly}>{t('ledger:readOnly')}</p>}
    </header>
  );
}

/** The part of 60 and over when it is known, of 65 and over when only that is published, and what it rests on. */
function Ages({ totals: { shareOver60, shareOver65, ageBasis } }: { totals: Ledger['totals'] }) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  if (shareOver65 === null) return t('sentence.agesUnknown');
  const { birthYears, published } = ageBasis.over65;
  const kind = birthYears === 0 ? 'published' : published === 0 ? 'birthYears' : 'mixed';
  const values = { over60: format.share(shareOver60 ?? 0), over65: format.share(shareOver65) };
  return (
    <>
      <Trans
        t={t}
        i18nKey={shareOver60 === null ? 'sentence.ages65' : 'sentence.ages'}
        values={values}
        components={{ b: <b /> }}
      />{' '}
      {t(`sentence.basis.${kind}`, { published: format.share(published), birthYears: format.share(birthYears) })}
    </>
  );
}

import type { Projection } from '@maillage/contract';
import { useQueries } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { rounded } from './Headline.tsx';
import type { OwnChoices } from './own.ts';
import styles from './projection.module.css';
import { projection } from './queries.ts';
import type { HypothesesChoice } from './search.ts';

const choices: readonly HypothesesChoice[] = ['pessimistic', 'trend', 'optimistic', 'own'];

interface HypothesesCardsProps {
  territory: string;
  year: number;
  own: OwnChoices;
  chosen: HypothesesChoice;
  onChoose: (choice: HypothesesChoice) => void;
}

/** Hypotheses side by side, with what each entails in the year chosen; one of them is shown by the page. */
export function HypothesesCards({ territory, year, own, chosen, onChoose }: HypothesesCardsProps) {
  const { t } = useTranslation('projection');
  const answers = useQueries({ queries: choices.map((choice) => projection(territory, choice, year, own)) });
  return (
    <fieldset className={styles.cards}>
      <legend>{t('hypotheses.title', { year })}</legend>
      {choices.map((choice, k) => (
        <label key={choice} className={styles.choice} data-chosen={choice === chosen || undefined}>
          <input
            type="radio"
            name="hypotheses"
            value={choice}
            checked={choice === chosen}
            onChange={() => onChoose(choice)}
          />
          <b>{t(`hypotheses.${choice}.name`)}</b>
          <span className={styles.what}>{t(`hypotheses.${choice}.what`)}</span>
          <Outcome answer={answers[k]?.data} year={year} />
        </label>
      ))}
    </fieldset>
  );
}

function Outcome({ answer, year }: { answer: Projection | undefined; year: number }) {
  const { t } = useTranslation('projection');
  const format = useFormat();
  const then = answer?.years.find((one) => one.year === year);
  if (!answer || !then) return <span className={styles.outcome}>…</span>;
  const [now] = answer.years;
  return (
    <span className={styles.outcome}>
      <span>
        <b>{format.signed(rounded(then.under.value - now!.under.value))}</b> {t('hypotheses.people')}
      </span>
      <span>
        {format.signed(
          then.heads.value / now!.heads.value - 1 === 0
            ? 0
            : Math.round(1000 * (then.heads.value / now!.heads.value - 1)) / 10,
          1,
        )}{' '}
        {t('hypotheses.heads')}
      </span>
      {then.access && (
        <span>
          {format.number(then.access.value, 2)} {t('hypotheses.access')}
        </span>
      )}
    </span>
  );
}

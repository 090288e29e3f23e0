import { errorSentence, parameterWords, unitWords } from '@maillage/contract';
import { type BudgetProblem, type Parameter, sources } from '@maillage/economics';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../budgets.module.css';
import { readNumber, writeNumber } from '../readNumber.ts';
import { useWord } from '../useWord.ts';

interface ParameterFieldProps {
  parameter: Parameter;
  value: number;
  problem: BudgetProblem | undefined;
  editable: boolean;
  onChange: (value: number) => void;
}

/** One number with its unit, its usual range, and what its default rests on. */
export function ParameterField({ parameter, value, problem, editable, onChange }: ParameterFieldProps) {
  const { t, i18n } = useTranslation('budgets');
  const word = useWord();
  const { id, unit, low, high } = parameter;
  const words = parameterWords[id]!;
  const scale = unit === 'share' || unit === 'share-per-year' ? 100 : 1;
  const write = (number: number) => writeNumber(number * scale, i18n.language);
  const typed = useTyped(write(value), value * scale);
  const language = i18n.language === 'en' ? 'en' : 'fr';
  const wrong = typed.unreadable
    ? errorSentence('budget/number-invalid', language, { value: typed.text })
    : problem &&
      errorSentence(problem.code, language, {
        ...problem.details,
        most: write(parameter.most),
        path: id,
        value: problem.value,
      });
  return (
    <div className={styles.field} data-wrong={wrong ? true : undefined}>
      <label htmlFor={`budget-${id}`}>{word(words.name)}</label>
      <span className={styles.input}>
        <input
          id={`budget-${id}`}
          inputMode="decimal"
          autoComplete="off"
          value={typed.text}
          readOnly={!editable}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={`budget-${id}-note`}
          onChange={(event) => {
            const number = typed.type(event.target.value);
            if (number !== undefined) onChange(number / scale);
          }}
        />
        <span className={styles.unit} aria-hidden>
          {word(unitWords[unit])}
        </span>
      </span>
      <div id={`budget-${id}-note`} className={styles.note}>
        <span className="visually-hidden">{word(unitWords[unit])}</span>
        {wrong && <p className={styles.wrong}>{wrong}</p>}
        {low !== high && <span>{t('field.range', { low: write(low), high: write(high) })}</span>}
        <Origin parameter={parameter} note={word(words.note)} />
        {value !== parameter.value && editable && (
          <button type="button" className={styles.link} onClick={() => onChange(parameter.value)}>
            {t('field.back', { value: write(parameter.value) })}
          </button>
        )}
      </div>
    </div>
  );
}

function Origin({ parameter: { origin }, note }: { parameter: Parameter; note: string }) {
  const { t } = useTranslation('budgets');
  if (origin.status === 'assumption')
    return (
      <span>
        <em className={styles.toConfirm}>{t('field.assumption')}</em> {note}
      </span>
    );
  const { title, url, published, read } = sources[origin.source];
  return (
    <details className={styles.origin}>
      <summary>{t(`field.${origin.status}`)}</summary>
      <p>{note}</p>
      <p>
        {url ? (
          <a href={url} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}{' '}
        {t('field.dates', { published, read })}
      </p>
    </details>
  );
}

/** The text of a field: what its author typed, until the number changes from elsewhere (undo, a default brought back). */
function useTyped(written: string, value: number) {
  const [text, setText] = useState(written);
  const number = readNumber(text);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a number that changed elsewhere replaces what is typed.
  useEffect(() => {
    if (number === undefined || Math.abs(number - value) > 1e-9) setText(written);
  }, [written]);
  return {
    text,
    unreadable: number === undefined,
    type(next: string): number | undefined {
      setText(next);
      return readNumber(next);
    },
  };
}

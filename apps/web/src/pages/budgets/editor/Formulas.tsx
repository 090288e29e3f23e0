import { lineWords, parameterWords } from '@maillage/contract';
import { type Budget, budgetKinds, linesOf, parseFormula, type Spelling, writeFormula } from '@maillage/economics';
import { useTranslation } from 'react-i18next';
import styles from '../budgets.module.css';
import { useWord } from '../useWord.ts';

const SIGNS: Readonly<Record<string, string>> = { '*': '×', '-': '−', '/': '÷', '<=': '≤', '>=': '≥' };

/** Where every figure comes from: the formulas that the application and the workbook both compute, in words. */
export function Formulas({ budget }: { budget: Budget }) {
  const { t, i18n } = useTranslation('budgets');
  const word = useWord();
  const kind = budgetKinds[budget.kind];
  const nameOf = (id: string) => {
    const name = parameterWords[id]?.name ?? lineWords[id];
    return name ? `[${word(name)}]` : id;
  };
  const spelling: Spelling = {
    nameOf,
    previousOf: (id) => t('formulas.previous', { line: nameOf(id) }),
    functionOf: (name) => t(`formulas.function.${name as 'min'}`),
    operatorOf: (operator) => SIGNS[operator] ?? operator,
    separator: ' ; ',
    numberOf: (value) => value.toLocaleString(i18n.language),
  };
  return (
    <details className={styles.formulas}>
      <summary>{t('formulas.title')}</summary>
      <p>{t('formulas.lead')}</p>
      <dl>
        {[...kind.constants, ...linesOf(kind)].map(({ id, formula }) => (
          <div key={id}>
            <dt>{word(lineWords[id]!)}</dt>
            <dd>{writeFormula(parseFormula(formula), spelling)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

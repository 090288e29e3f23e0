import { errorSentence, parameterWords } from '@maillage/contract';
import type { BudgetProblem } from '@maillage/economics';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { useWord } from '../useWord.ts';

/** Everything to correct: what it means, what to do, and the way to its field. The figures stay those of the last good budget. */
export function Problems({ problems }: { problems: readonly BudgetProblem[] }) {
  const { t, i18n } = useTranslation('budgets');
  const word = useWord();
  const language = i18n.language === 'en' ? 'en' : 'fr';
  return (
    <div className={page.warning} role="alert">
      <div>
        <p>
          <b>{t('problems.title', { count: problems.length })}</b> {t('problems.kept')}
        </p>
        <ul>
          {problems.map((problem) => (
            <li key={problem.path}>
              <a href={`#budget-${problem.path}`}>
                {parameterWords[problem.path] ? word(parameterWords[problem.path]!.name) : problem.path}
              </a>
              {' : '}
              {errorSentence(problem.code, language, { ...problem.details, path: problem.path, value: problem.value })}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

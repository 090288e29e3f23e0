import { useTranslation } from 'react-i18next';
import { RequestFailure } from '../../../api/getJson.ts';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { sentenceOf } from '../../ledger/useActions.ts';

interface Problem {
  readonly code: string;
}

/** Everything against a session or a series, not only the first: each clash with its place and time. */
export function Problems({ failure }: { failure: unknown }) {
  const { t, i18n } = useTranslation('sessions');
  const problems = problemsOf(failure);
  if (problems.length < 2) return <Failure error={failure} />;
  const language = i18n.language === 'en' ? 'en' : 'fr';
  const sentences = problems.map((problem) =>
    sentenceOf(new RequestFailure(problem.code as never, { ...problem }), language),
  );
  return (
    <div role="alert" className={page.warning}>
      <div>
        <p>{t('problems', { count: problems.length })}</p>
        <ul>
          {[...new Set(sentences)].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function problemsOf(failure: unknown): readonly Problem[] {
  const found = failure instanceof RequestFailure ? failure.details['problems'] : undefined;
  return Array.isArray(found) ? found.filter((one): one is Problem => typeof one?.code === 'string') : [];
}

import { type FileProblem, problemSentence } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import type { InterfaceLanguage } from '../../i18n/languages.ts';

/** The sentence of a problem by its code, in the reader's language. */
export function useProblemSentence(): (problem: FileProblem) => string {
  const { t, i18n } = useTranslation('data');
  const language = i18n.language as InterfaceLanguage;
  return (problem) =>
    problemSentence(problem, language) ?? t('problems.unnamed', { code: problem.code, value: problem.value ?? '' });
}

import { errorSentence, errors, type FileProblem, problemKinds } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import type { InterfaceLanguage } from '../../i18n/languages.ts';

/** The sentence of a problem by its code, in the reader's language. */
export function useProblemSentence(): (problem: FileProblem) => string {
  const { t, i18n } = useTranslation('data');
  const language = i18n.language as InterfaceLanguage;
  return (problem) =>
    problemSentence(problem, language) ?? t('problems.unnamed', { code: problem.code, value: problem.value ?? '' });
}

/** A problem of a public file, else an error of the platform; `undefined` for a code that neither knows. */
export function problemSentence({ code, ...details }: FileProblem, language: InterfaceLanguage): string | undefined {
  if (isOf(problemKinds, code))
    return problemKinds[code][language]
      .replaceAll('{value}', details.value ?? '?')
      .replaceAll('{column}', details.column ?? '?');
  return isOf(errors, code) ? errorSentence(code, language, { ...details, code: details.value }) : undefined;
}

const isOf = <Table extends object>(table: Table, code: string): code is string & keyof Table =>
  Object.hasOwn(table, code);

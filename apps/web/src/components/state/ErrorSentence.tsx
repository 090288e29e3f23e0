import { type ErrorCode, type ErrorDetails, errorSentence, errors } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import type { InterfaceLanguage } from '../../i18n/languages.ts';

/** The sentence of an error of the contract; the catalogue of errors is loaded when there is one. */
export default function ErrorSentence({ code, details }: { code: ErrorCode; details: ErrorDetails }) {
  const { t, i18n } = useTranslation('shell');
  if (!Object.hasOwn(errors, code)) return t('failure.unexpected');
  return errorSentence(code, i18n.language as InterfaceLanguage, details);
}

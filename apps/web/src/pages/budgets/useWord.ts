import type { Sentence } from '@maillage/contract';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Says a sentence of the contract in the reader's language. */
export function useWord(): (sentence: Sentence) => string {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'fr';
  return useCallback((sentence) => sentence[language], [language]);
}

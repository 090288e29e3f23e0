import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { type MoneyFormat, moneyFormat } from './money.ts';

export function useMoney(): MoneyFormat {
  const { i18n } = useTranslation();
  const format = useFormat();
  return useMemo(() => moneyFormat(format, i18n.language), [format, i18n.language]);
}

import { addDays } from '@maillage/supply';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';

interface Dated {
  readonly from: string | null;
  readonly to: string | null;
}

/** The dates of an entry in words, as seen on a day; the end is said as people say it, by its last day. */
export function useDates(): (dated: Dated, day: string) => string {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  return ({ from, to }, day) => {
    if (to !== null && to <= day) return t('entry.ended', { to: format.day(to) });
    const start = from && t(from <= day ? 'entry.from' : 'entry.willStart', { from: format.day(from) });
    const end = to && t('entry.until', { last: format.day(addDays(to, -1)) });
    return [start, end].filter(Boolean).join(', ') || t('entry.always');
  };
}

import type { SitingObjective } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';

/** A value of an objective as people read it: a count, or an access with two decimals. */
export function useValue(objective: SitingObjective) {
  const { t } = useTranslation('siting');
  const format = useFormat();
  const bare = (value: number) => format.number(value, objective === 'worst-off' ? 2 : 0);
  return { bare, said: (value: number) => t(`value.${objective}`, { value: bare(value) }) };
}

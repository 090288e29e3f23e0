import { type Change, kindOf } from '@maillage/scenario';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';

/** What a change is called on a mark of the map and in the list. */
export function useChangeText() {
  const { t } = useTranslation('scenarios');
  const format = useFormat();
  const number = (value: number) =>
    format.number(value, Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2);
  const sizeOf = (change: Change) => {
    const size = kindOf(change).size(change)?.value;
    if (size === undefined) return '';
    return change.kind === 'population-change' ? format.signed(size) : number(size);
  };
  return {
    number,
    mark: (change: Change) => t(`kind.${change.kind}.mark`, { size: sizeOf(change) }),
    title: (change: Change) => change.label || t(`kind.${change.kind}.verb`),
    verb: (change: Change) => t(`kind.${change.kind}.verb`),
  };
}

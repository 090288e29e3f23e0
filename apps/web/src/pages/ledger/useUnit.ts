import type { ProfessionId } from '@maillage/supply';
import { professions } from '@maillage/supply';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';

/** Supply in the words of its profession: `5 400 consultations`, `−0,5 ETP`. */
export function useUnit(profession: ProfessionId) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const { unit } = professions[profession];
  const decimals = (value: number) => (unit === 'consultations' || Number.isInteger(value) ? 0 : 1);
  return {
    supply: (value: number) => t(`unit.${unit}`, { value: format.number(value, decimals(value)) }),
    change: (value: number) => t(`unit.${unit}`, { value: format.signed(value, decimals(value)) }),
    number: (value: number) => format.number(value, decimals(value)),
    signed: (value: number) => format.signed(value, decimals(value)),
  };
}

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './observatory.module.css';
import type { NameAndPeople } from './useNames.ts';

interface MapTooltipProps {
  at: { x: number; y: number };
  name: NameAndPeople | undefined;
  value: number | null;
  decimals: number;
  unit: string;
  signed: boolean;
}

/** Name, value and people of the commune under the pointer. */
export function MapTooltip({ at, name, value, decimals, unit, signed }: MapTooltipProps) {
  const { t } = useTranslation('observatory');
  const format = useFormat();
  if (!name) return null;
  const shown =
    value === null ? t('map.noValue') : `${(signed ? format.signed : format.number)(value, decimals)} ${unit}`;
  return (
    <div className={styles.tooltip} style={{ left: at.x, top: at.y }} aria-hidden="true">
      <b>{name.name}</b>
      <span>{shown}</span>
      <small>{t('map.people', { population: name.population })}</small>
    </div>
  );
}

import type { IndicatorId } from '@maillage/contract';
import type { ProfessionId } from '@maillage/supply';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/field/Choice.tsx';
import { indicatorsFor } from './measure.ts';
import styles from './observatory.module.css';

const main: readonly IndicatorId[] = ['apl', 'apl-difference', 'nearest', 'share-over-60'];

interface IndicatorTabsProps {
  indicator: IndicatorId;
  profession: ProfessionId;
  onChange: (indicator: IndicatorId) => void;
}

/** What the map shows: the usual indicators as buttons, the others in a list; on a phone, one list. */
export function IndicatorTabs({ indicator, profession, onChange }: IndicatorTabsProps) {
  const { t } = useTranslation(['observatory', 'words']);
  const available = indicatorsFor(profession);
  const shown = available.filter((id) => main.includes(id));
  const others = available.filter((id) => !main.includes(id));
  const option = (id: IndicatorId) => ({ value: id, label: t(`words:indicator.${id}.short`) });
  const choose = (value: string) => value !== '' && onChange(value as IndicatorId);
  return (
    <>
      <fieldset className={styles.tabs}>
        <legend className="visually-hidden">{t('observatory:measure.indicator')}</legend>
        {shown.map((id) => (
          <button key={id} type="button" aria-pressed={id === indicator} onClick={() => onChange(id)}>
            {t(`words:indicator.${id}.short`)}
          </button>
        ))}
        <Choice
          quiet
          label={t('observatory:measure.others')}
          value={others.includes(indicator) ? indicator : ''}
          options={[{ value: '', label: t('observatory:measure.others') }, ...others.map(option)]}
          onChange={choose}
        />
      </fieldset>
      <div className={styles.tabList}>
        <Choice
          quiet
          label={t('observatory:measure.indicator')}
          value={indicator}
          options={available.map(option)}
          onChange={choose}
        />
      </div>
    </>
  );
}

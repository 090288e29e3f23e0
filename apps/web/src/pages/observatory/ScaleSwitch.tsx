import { indicators } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { hasFixedLimits } from '../../components/map/scale.ts';
import styles from './observatory.module.css';
import type { View } from './useView.ts';

/** Fixed thresholds or equal parts of the population; only where both mean something. */
export function ScaleSwitch({ view }: { view: View }) {
  const { t } = useTranslation('observatory');
  if (indicators[view.indicator].scale === 'diverging' || !hasFixedLimits(view.indicator, view.profession)) return null;
  const quantiles = view.search.scale === 'quantiles';
  return (
    <button
      type="button"
      className={styles.scaleSwitch}
      title={t('map.scaleHelp')}
      onClick={() => view.change({ scale: quantiles ? undefined : 'quantiles' })}
    >
      {t(quantiles ? 'map.fixed' : 'map.quantiles')}
    </button>
  );
}

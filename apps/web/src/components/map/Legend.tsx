import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './legend.module.css';
import type { ColourScale } from './scale.ts';

interface LegendProps {
  title: string;
  scale: ColourScale;
  decimals: number;
  estimated: boolean;
}

/** The colours with their limits; the thresholds that mean something are named under it. */
export function Legend({ title, scale, decimals, estimated }: LegendProps) {
  const { t } = useTranslation('observatory');
  const format = useFormat();
  const text = (limit: number) => format.number(limit, plainDecimals(limit, scale.mode === 'fixed' ? 2 : decimals));
  return (
    <div className={styles.legend}>
      <p className={styles.title}>{title}</p>
      <ol className={styles.keys} style={{ '--classes': scale.colours.length } as React.CSSProperties}>
        {scale.colours.map((colour, index) => (
          <li
            key={colour + String(index)}
            data-marked={scale.marked.includes(scale.limits[index - 1] ?? Number.NaN) || undefined}
          >
            <i style={{ background: colour }} />
            <span>{index === 0 ? `< ${text(scale.limits[0]!)}` : text(scale.limits[index - 1]!)}</span>
          </li>
        ))}
      </ol>
      <p className={styles.notes}>
        <span className={styles.unknown}>
          <i />
          {t('map.unknown')}
        </span>
        {estimated && (
          <span className={styles.estimated}>
            <i />
            {t('map.estimated')}
          </span>
        )}
      </p>
    </div>
  );
}

/** As few decimals as a round limit needs (2,5 but 3,25). */
function plainDecimals(limit: number, most: number): number {
  for (let decimals = 0; decimals < most; decimals++)
    if (Math.abs(limit - Number(limit.toFixed(decimals))) < 1e-9) return decimals;
  return most;
}

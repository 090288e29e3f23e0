import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './legend.module.css';
import { legendTexts } from './legendText.ts';
import type { ColourScale } from './scale.ts';

interface LegendProps {
  title: string;
  scale: ColourScale;
  decimals: number;
  estimated: boolean;
  children?: React.ReactNode;
}

/** The colours with their limits; the thresholds that mean something are marked. */
export function Legend({ title, scale, decimals, estimated, children }: LegendProps) {
  const { t } = useTranslation('observatory');
  const texts = legendTexts(scale, decimals, useFormat());
  return (
    <div className={styles.legend}>
      <p className={styles.title}>{title}</p>
      <ol className={styles.keys} style={{ '--classes': scale.colours.length } as React.CSSProperties}>
        {scale.colours.map((colour, index) => (
          <li
            key={texts[index]}
            data-marked={scale.marked.includes(scale.limits[index - 1] ?? Number.NaN) || undefined}
          >
            <i style={{ background: colour }} />
            <span>{texts[index]}</span>
          </li>
        ))}
      </ol>
      <div className={styles.notes}>
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
        {children}
      </div>
    </div>
  );
}

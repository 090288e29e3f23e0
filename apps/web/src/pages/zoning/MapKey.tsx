import type { UnitClass } from '@maillage/zoning';
import { useTranslation } from 'react-i18next';
import styles from './map.module.css';
import { classColours, directionColours } from './mapPaint.ts';
import type { MapView } from './search.ts';

/** What the colours and the letters of the map mean. */
export function MapKey({ view, classes }: { view: MapView; classes: readonly UnitClass[] }) {
  const { t } = useTranslation('zoning');
  return (
    <ul className={styles.key} aria-label={t(`map.legend.${view}`)}>
      {view === 'difference'
        ? (['gains', 'same', 'loses'] as const).map((direction) => (
            <li key={direction}>
              <i style={{ background: directionColours[direction] }}>{t(`map.mark.${direction}`)}</i>
              {t(`map.direction.${direction}`)}
            </li>
          ))
        : classes.map((one) => (
            <li key={one}>
              <i style={{ background: classColours[one] }} />
              <b>{t(`class.${one}.short`)}</b> {t(`class.${one}.long`)}
            </li>
          ))}
    </ul>
  );
}

import { useTranslation } from 'react-i18next';
import { colourOf, colourScale } from '../../components/map/scale.ts';
import { Card } from '../../components/page/Card.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './compare.module.css';
import type { Compared, Comparison } from './compared.ts';

const width = 260;
const height = 120;
const foot = 20;
const scale = colourScale('apl', 'general-practitioner', 'fixed', []);

/** Inhabitants by level of access, one small picture a place, all on the same axes. */
export function Distributions({ found: { items, unit } }: { found: Comparison }) {
  const { t } = useTranslation('compare');
  const shown = items.filter(({ summary, population }) => summary.distribution.length > 0 && population > 0);
  if (shown.length === 0 || unit !== 'consultations') return null;
  return (
    <Card title={t('distribution.title')} note={t('distribution.note')}>
      <div className={styles.multiples}>
        {shown.map((item) => (
          <Picture key={item.id} item={item} top={highestShare(shown)} />
        ))}
      </div>
    </Card>
  );
}

/** A commune is one column by itself: territories give the scale, so that their shape is seen. */
function highestShare(items: readonly Compared[]): number {
  const wide = items.filter(({ communes }) => communes > 1);
  const shares = wide.flatMap(({ summary, population }) =>
    summary.distribution.map(({ people }) => people / population),
  );
  return wide.length > 0 ? Math.max(...shares) : 1;
}

function Picture({ item: { name, summary, population }, top }: { item: Compared; top: number }) {
  const { t } = useTranslation('compare');
  const format = useFormat();
  const { distribution, belowLow } = summary;
  const each = width / distribution.length;
  const tall = (people: number) => (height - foot) * Math.min(1, people / population / top);
  return (
    <figure>
      <figcaption>
        <b>{name}</b>
        {t('distribution.low', {
          share: format.share(belowLow.people / population),
          threshold: format.number(belowLow.threshold, 1),
        })}
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        {distribution.map(({ from, to, people }, index) => (
          <rect
            key={from}
            x={index * each + 0.5}
            y={height - foot - tall(people)}
            width={each - 1}
            height={tall(people)}
            fill={colourOf(scale, to === null ? from + 1 : (from + to) / 2)}
            className={styles.column}
          />
        ))}
        <line x1="0" x2={width} y1={height - foot} y2={height - foot} className={styles.zero} />
        {distribution.map(({ from }, index) =>
          from % 2 === 0 ? (
            <text key={from} x={index * each} y={height - 4} className={styles.tick}>
              {format.number(from)}
            </text>
          ) : null,
        )}
      </svg>
    </figure>
  );
}

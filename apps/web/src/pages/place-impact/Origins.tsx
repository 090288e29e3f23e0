import type { PlaceImpact } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { ChartCard } from '../../components/chart/ChartCard.tsx';
import { FigureTable } from '../../components/chart/FigureTable.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import styles from './placeImpact.module.css';

interface OriginsProps {
  activity: NonNullable<PlaceImpact['activity']>;
  /** Where the place is. */
  commune: string;
}

/** Where patients come from beside what the model expects: two bars a commune. */
export function Origins({ activity: { patients, unknown, others, origins }, commune }: OriginsProps) {
  const { t } = useTranslation('place-impact');
  const format = useFormat();
  const most = Math.max(0.01, ...origins.flatMap(({ share, expected }) => [share ?? 0, expected]));
  const came = (share: number | null) => (share === null ? t('origins.few') : format.share(share));
  return (
    <ChartCard
      title={t('origins.title')}
      unit={t('origins.unit', { commune })}
      chart={
        <ul className={styles.bars}>
          {origins.map(({ code, name, share, expected }) => (
            <li key={code} className={styles.two}>
              <span className={styles.barName}>{name}</span>
              {patients > 0 && (
                <>
                  <span className={styles.track}>
                    <span className={styles.bar} style={{ width: `${(100 * (share ?? 0)) / most}%` }} />
                  </span>
                  <b>{came(share)}</b>
                </>
              )}
              <span className={styles.track}>
                <span className={styles.expected} style={{ width: `${(100 * expected) / most}%` }} />
              </span>
              <span className={styles.soft}>{t('origins.expected', { share: format.share(expected) })}</span>
            </li>
          ))}
        </ul>
      }
      table={
        <FigureTable
          caption={t('origins.title')}
          columns={(['commune', 'patients', 'share', 'model'] as const).map((column) => t(`origins.column.${column}`))}
          rows={origins.map(({ name, patients: own, share, expected }) => [
            name,
            own === null ? t('origins.few') : format.number(own),
            came(share),
            format.share(expected, 1),
          ])}
        />
      }
      note={
        patients === 0
          ? t('origins.none')
          : t('origins.note', {
              patients: format.number(patients),
              unknown: format.number(unknown),
              others: format.number(others),
            })
      }
    />
  );
}

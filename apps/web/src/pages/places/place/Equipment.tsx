import type { CarePlaceContent } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useWeekdays } from '../../../i18n/useWeekdays.ts';
import styles from '../places.module.css';
import { WEEKDAYS } from './openings.ts';

interface EquipmentProps {
  content: CarePlaceContent;
  write: (change: Partial<CarePlaceContent>) => void;
}

/** What one finds at a place: of a stop also room to park, electricity, and the days of the market. */
export function Equipment({ content, write }: EquipmentProps) {
  const { t } = useTranslation('places');
  const weekdays = useWeekdays();
  const stop = content.kind === 'stop';
  const facts = ['wheelchair', ...(stop ? (['parking', 'power'] as const) : (['lodging'] as const))] as const;
  const markets = content.marketWeekdays;
  return (
    <>
      <div className={styles.ticks}>
        {facts.map((fact) => (
          <label key={fact}>
            <input
              type="checkbox"
              checked={content[fact]}
              onChange={({ target }) => write({ [fact]: target.checked })}
            />
            {t(`field.${fact}`)}
          </label>
        ))}
      </div>
      {stop && (
        <fieldset className={styles.ticks}>
          <legend>{t('field.market')}</legend>
          {WEEKDAYS.map((weekday) => (
            <label key={weekday}>
              <input
                type="checkbox"
                checked={markets.includes(weekday)}
                onChange={({ target }) =>
                  write({
                    marketWeekdays: target.checked
                      ? [...markets, weekday].sort()
                      : markets.filter((one) => one !== weekday),
                  })
                }
              />
              {weekdays.short(weekday)}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

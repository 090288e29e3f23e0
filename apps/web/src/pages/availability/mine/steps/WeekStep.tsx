import { type WeekPattern, weekPatterns } from '@maillage/care';
import { halves } from '@maillage/units';
import { IconCheck, IconHeart } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWeekdays } from '../../../../i18n/useWeekdays.ts';
import styles from '../mine.module.css';
import { givenIn, tapped } from '../usualWeek.ts';
import type { StepProps } from './step.ts';

/** The usual week: one tap gives a half-day, a second gives it gladly, a third takes it back. */
export function WeekStep({ words: { content, change } }: StepProps) {
  const { t } = useTranslation('availability');
  const weekdays = useWeekdays();
  const [weeks, setWeeks] = useState<WeekPattern>('every');
  return (
    <div className={styles.step}>
      <p className={styles.help}>{t('week.help')}</p>
      <fieldset className={styles.choices}>
        <legend>{t('week.which')}</legend>
        {weekPatterns.map((one) => (
          <label key={one}>
            <input type="radio" name="weeks" checked={weeks === one} onChange={() => setWeeks(one)} />
            {t(`weeks.${one}`)}
          </label>
        ))}
      </fieldset>
      <div className={styles.week}>
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
          <div key={weekday} className={styles.weekday}>
            <b>{weekdays.long(weekday)}</b>
            {halves.map((half) => {
              const given = givenIn(content.usual, weekday, half, weeks);
              return (
                <button
                  key={half}
                  type="button"
                  data-given={given}
                  aria-label={`${weekdays.long(weekday)} ${t(`half.${half}`)} : ${t(`given.${given}`)}`}
                  onClick={() => change({ ...content, usual: tapped(content.usual, weekday, half, weeks) })}
                >
                  {given === 'yes' && <IconCheck size={18} aria-hidden />}
                  {given === 'gladly' && <IconHeart size={18} aria-hidden />}
                  {t(`half.${half}`)}
                  {given === 'some' && <small>{t('given.some')}</small>}
                </button>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

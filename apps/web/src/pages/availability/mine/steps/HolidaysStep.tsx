import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../../../components/page/page.module.css';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { awayAdded } from '../dayEdits.ts';
import styles from '../mine.module.css';
import type { StepProps } from './step.ts';

/** When this person is away, and whether the usual week holds on public and school holidays. */
export function HolidaysStep({ words: { mine, content, change } }: StepProps) {
  const { t } = useTranslation('availability');
  const format = useFormat();
  const [from, setFrom] = useState('');
  const [through, setThrough] = useState('');
  const ready = from !== '' && through !== '' && from <= through;
  const coming = mine.days.schoolHolidays.slice(0, 4);
  const add = (period: { from: string; through: string }) =>
    change({ ...content, ...writable(awayAdded(content, period)) });
  return (
    <div className={styles.step}>
      <h2>{t('holidays.away')}</h2>
      {content.away.length === 0 && <p className={styles.help}>{t('holidays.none')}</p>}
      <ul className={styles.list}>
        {content.away.map((away, at) => (
          <li key={`${away.from} ${away.through}`}>
            <span>{t('holidays.period', { from: format.day(away.from), through: format.day(away.through) })}</span>
            <button
              type="button"
              className={styles.icon}
              aria-label={t('holidays.remove', { from: format.day(away.from) })}
              onClick={() => change({ ...content, away: content.away.filter((_, one) => one !== at) })}
            >
              <IconTrash size={20} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.pair}>
        <label className={page.label}>
          {t('holidays.from')}
          <input type="date" className={page.input} value={from} onChange={({ target }) => setFrom(target.value)} />
        </label>
        <label className={page.label}>
          {t('holidays.through')}
          <input
            type="date"
            className={page.input}
            min={from}
            value={through}
            onChange={({ target }) => setThrough(target.value)}
          />
        </label>
      </div>
      <button
        type="button"
        className={page.secondary}
        disabled={!ready}
        onClick={() => {
          add({ from, through });
          setFrom('');
          setThrough('');
        }}
      >
        {t('holidays.add')}
      </button>
      <h2>{t('holidays.known')}</h2>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={content.publicHolidays}
          onChange={({ target }) => change({ ...content, publicHolidays: target.checked })}
        />
        {t('holidays.onPublic')}
      </label>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={content.schoolHolidays}
          onChange={({ target }) => change({ ...content, schoolHolidays: target.checked })}
        />
        {t('holidays.onSchool', { zone: mine.days.schoolZone ? t(`zone.${mine.days.schoolZone as 'A'}`) : '' })}
      </label>
      {mine.days.schoolCalendarThrough === null ? (
        <p className={styles.help}>{t('holidays.unknownZone')}</p>
      ) : (
        <ul className={styles.quick}>
          {coming.map((holiday) => (
            <li key={holiday.from}>
              <button
                type="button"
                className={page.secondary}
                onClick={() => add({ from: holiday.from, through: holiday.through })}
              >
                {t('holidays.take', {
                  name: t(`school.${holiday.name as 'ete'}`),
                  from: format.day(holiday.from),
                  through: format.day(holiday.through),
                })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The domain's lists cannot be written; those of a request can. */
const writable = ({ away, exceptions }: ReturnType<typeof awayAdded>) => ({
  away: [...away],
  exceptions: [...exceptions],
});

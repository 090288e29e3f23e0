import type { MyAvailability } from '@maillage/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../../../components/page/page.module.css';
import { Failure } from '../../../../components/state/Failure.tsx';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { forgetCalendar, giveCalendar, readCalendarAgain } from '../../queries.ts';
import styles from '../mine.module.css';
import type { StepProps } from './step.ts';

/** The calendar that this person keeps elsewhere: its busy times block half-days. */
export function CalendarStep({ words: { mine, take }, door }: StepProps) {
  const { t } = useTranslation('availability');
  const format = useFormat();
  const { calendar } = mine;
  const [typed, setTyped] = useState(calendar?.url ?? '');
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const run = async (action: () => Promise<MyAvailability>) => {
    setRunning(true);
    setFailure(undefined);
    try {
      take(await action());
    } catch (error) {
      setFailure(error);
    }
    setRunning(false);
  };
  return (
    <form
      className={styles.step}
      onSubmit={(event) => {
        event.preventDefault();
        void run(() => giveCalendar(door, typed));
      }}
    >
      <p className={styles.help}>{t('calendar.help')}</p>
      <label className={page.label}>
        {t('calendar.address')}
        <input
          className={page.input}
          inputMode="url"
          autoComplete="off"
          placeholder="https://…/basic.ics"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      </label>
      <div className={page.actions}>
        <button type="submit" className={page.secondary} disabled={running || typed.trim() === ''}>
          {t(running ? 'calendar.reading' : 'calendar.give')}
        </button>
        {calendar && (
          <>
            <button
              type="button"
              className={page.secondary}
              disabled={running}
              onClick={() => run(() => readCalendarAgain(door))}
            >
              {t('calendar.again')}
            </button>
            <button
              type="button"
              className={page.danger}
              disabled={running}
              onClick={() => {
                setTyped('');
                void run(() => forgetCalendar(door));
              }}
            >
              {t('calendar.forget')}
            </button>
          </>
        )}
      </div>
      {failure !== undefined && <Failure error={failure} />}
      {calendar && (
        <div role="status" className={calendar.failure ? page.warning : page.notice}>
          <p>
            {calendar.failure && `${t(`calendarFailure.${calendar.failure}`)} `}
            {calendar.fetchedAt
              ? t('calendar.read', { count: calendar.busyTimes, at: format.moment(calendar.fetchedAt) })
              : t('calendar.neverRead')}
          </p>
        </div>
      )}
      <p className={styles.help}>{t('calendar.privacy')}</p>
    </form>
  );
}

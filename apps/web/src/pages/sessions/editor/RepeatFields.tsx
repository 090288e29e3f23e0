import type { Day } from '@maillage/units';
import { weekdayOf } from '@maillage/units';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import page from '../../../components/page/page.module.css';
import { useWeekdays } from '../../../i18n/useWeekdays.ts';
import { FormSelect } from '../fields/FormSelect.tsx';
import { TextField } from '../fields/TextField.tsx';
import styles from '../sessions.module.css';
import { nthOf, type SessionForm } from './form.ts';

interface RepeatFieldsProps {
  form: SessionForm;
  /** Every day of the rule; unticked ones are exceptions. */
  days: readonly Day[];
  write: (change: Partial<SessionForm>) => void;
}

const repeats = ['once', 'weekly', 'monthly'] as const;

/** Whether it comes back, until when, and the days on which it does not. */
export function RepeatFields({ form, days, write }: RepeatFieldsProps) {
  const { t } = useTranslation('sessions');
  const weekdays = useWeekdays();
  const clock = useClock();
  const { repeat, every, last, except, day } = form;
  const toggle = <Value,>(list: readonly Value[], one: Value) =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  return (
    <div className={styles.fields}>
      <FormSelect
        label={t('field.repeat')}
        value={repeat}
        options={repeats.map((value) => ({
          value,
          label: t(`repeat.${value}`, {
            nth: t(`nth.${String(nthOf(day)) as '1'}`),
            weekday: weekdays.long(weekdayOf(day)),
          }),
        }))}
        onChange={(value) => write({ repeat: value as SessionForm['repeat'], except: [] })}
      />
      {repeat !== 'once' && (
        <>
          <div className={styles.pair}>
            <TextField
              label={t(repeat === 'weekly' ? 'field.everyWeeks' : 'field.everyMonths')}
              type="number"
              min={1}
              max={12}
              value={every}
              onValue={(value) => write({ every: Math.max(1, Math.min(12, Math.round(Number(value)) || 1)) })}
            />
            <TextField
              label={t('field.last')}
              type="date"
              min={day}
              value={last}
              onValue={(value) => value && write({ last: value })}
            />
          </div>
          {repeat === 'weekly' && (
            <fieldset className={styles.ticks}>
              <legend>{t('field.weekdays')}</legend>
              {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
                <label key={weekday}>
                  <input
                    type="checkbox"
                    checked={form.weekdays.includes(weekday)}
                    onChange={() => write({ weekdays: toggle(form.weekdays, weekday) })}
                  />
                  {weekdays.short(weekday)}
                </label>
              ))}
            </fieldset>
          )}
          <details className={styles.days} open>
            <summary>{t('repeat.days', { count: days.filter((one) => !except.includes(one)).length })}</summary>
            <p className={page.help}>{t('repeat.except')}</p>
            <div className={styles.ticks}>
              {days.map((one) => (
                <label key={one}>
                  <input
                    type="checkbox"
                    checked={!except.includes(one)}
                    onChange={() => write({ except: toggle(except, one) })}
                  />
                  {clock.shortDay(`${one}T12:00:00Z`, 'UTC')}
                </label>
              ))}
            </div>
          </details>
        </>
      )}
    </div>
  );
}

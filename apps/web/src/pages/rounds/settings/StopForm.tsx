import { marketRules, type RoundStop, roundFrequencies } from '@maillage/contract';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import styles from '../rounds.module.css';
import { Weekdays } from './Weekdays.tsx';

interface StopFormProps {
  stop: RoundStop;
  /** Name of its commune. */
  commune: string;
  onChange: (change: Partial<RoundStop>) => void;
  onRemove: () => void;
}

/** A stop on one line; its rules open below. */
export function StopForm({ stop, commune, onChange, onRemove }: StopFormProps) {
  const { t } = useTranslation('rounds');
  const [opening] = stop.openings;
  const setOpening = (change: { from?: string; to?: string }) =>
    onChange({ openings: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '18:00', ...opening, ...change }] });
  return (
    <details className={styles.row}>
      <summary>
        <strong>{stop.name}</strong>
        <span className={styles.soft}>
          {t(`frequency.${stop.frequency}`)} · {t('settings.session', { minutes: stop.sessionMinutes })}
        </span>
      </summary>
      <div className={styles.form}>
        <label>
          {t('settings.stopName', { commune })}
          <input
            value={stop.name}
            maxLength={160}
            onChange={({ target }) => target.value.trim() !== '' && onChange({ name: target.value })}
          />
        </label>
        <div className={styles.pair}>
          <label>
            {t('settings.frequency')}
            <select
              value={stop.frequency}
              onChange={({ target }) => onChange({ frequency: target.value as RoundStop['frequency'] })}
            >
              {roundFrequencies.map((one) => (
                <option key={one} value={one}>
                  {t(`frequency.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('settings.sessionLabel')}
            <input
              type="number"
              min={30}
              max={600}
              step={15}
              defaultValue={stop.sessionMinutes}
              onBlur={({ target }) => {
                const minutes = Math.round(Number(target.value));
                if (minutes >= 30 && minutes <= 600 && minutes !== stop.sessionMinutes)
                  onChange({ sessionMinutes: minutes });
              }}
            />
          </label>
        </div>
        <Weekdays
          title={t('settings.forbidden')}
          value={stop.forbiddenWeekdays}
          onChange={(forbiddenWeekdays) => onChange({ forbiddenWeekdays })}
        />
        <Weekdays
          title={t('settings.wanted')}
          value={stop.wantedWeekdays}
          onChange={(wantedWeekdays) => onChange({ wantedWeekdays })}
        />
        <Weekdays
          title={t('settings.market')}
          value={stop.marketWeekdays}
          onChange={(marketWeekdays) => onChange({ marketWeekdays })}
        />
        <label>
          {t('settings.marketRule')}
          <select
            value={stop.market}
            onChange={({ target }) => onChange({ market: target.value as RoundStop['market'] })}
          >
            {marketRules.map((one) => (
              <option key={one} value={one}>
                {t(`market.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {stop.openings.length <= 1 ? (
          <div className={styles.pair}>
            <label>
              {t('settings.openFrom')}
              <input
                type="time"
                value={opening?.from ?? ''}
                onChange={({ target }) =>
                  target.value ? setOpening({ from: target.value }) : onChange({ openings: [] })
                }
              />
            </label>
            <label>
              {t('settings.openTo')}
              <input
                type="time"
                value={opening?.to ?? ''}
                onChange={({ target }) =>
                  target.value ? setOpening({ to: target.value }) : onChange({ openings: [] })
                }
              />
            </label>
          </div>
        ) : (
          <p className={styles.soft}>
            {t('settings.openings', { count: stop.openings.length })}{' '}
            <button type="button" className={page.secondary} onClick={() => onChange({ openings: [] })}>
              {t('settings.clearOpenings')}
            </button>
          </p>
        )}
        <label>
          {t('settings.email')}
          <input
            type="email"
            defaultValue={stop.email}
            maxLength={200}
            onBlur={({ target }) =>
              target.validity.valid && target.value !== stop.email && onChange({ email: target.value.trim() })
            }
          />
          <span className={page.help}>{t('settings.emailHelp')}</span>
        </label>
        <button type="button" className={page.danger} onClick={onRemove}>
          <IconTrash size={20} aria-hidden />
          {t('settings.removeStop', { name: stop.name })}
        </button>
      </div>
    </details>
  );
}

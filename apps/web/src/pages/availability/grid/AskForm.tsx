import type { AvailabilityGrid, CampaignDraft } from '@maillage/contract';
import { addDays } from '@maillage/units';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { today } from '../../ledger/today.ts';
import { useSaying } from '../../places/useSaying.ts';
import { startCampaign } from '../queries.ts';
import styles from './grid.module.css';

/** Asks for availability over a period: who, until when, with how many reminders. */
export function AskForm({ grid, onClose }: { grid: AvailabilityGrid; onClose: () => void }) {
  const { t } = useTranslation('availability');
  const { run, say } = useSaying('availability');
  const [draft, setDraft] = useState<CampaignDraft>({
    from: grid.from,
    through: grid.through,
    deadline: addDays(today(), 10),
    message: '',
    reminders: 2,
    reminderDays: 3,
    clinicians: grid.clinicians.map(({ id }) => id),
  });
  const write = (change: Partial<CampaignDraft>) => setDraft((before) => ({ ...before, ...change }));
  const asked = grid.clinicians.filter(({ id }) => draft.clinicians.includes(id));
  const withMail = asked.filter(({ email }) => email !== null).length;
  const day = (field: 'from' | 'through' | 'deadline') => (
    <label className={page.label}>
      {t(`ask.${field}`)}
      <input
        type="date"
        required
        className={page.input}
        value={draft[field]}
        onChange={({ target }) => write({ [field]: target.value })}
      />
    </label>
  );
  const number = (field: 'reminders' | 'reminderDays', lowest: number, highest: number) => (
    <label className={page.label}>
      {t(`ask.${field}`)}
      <input
        type="number"
        className={page.input}
        min={lowest}
        max={highest}
        value={draft[field]}
        onChange={({ target }) =>
          write({ [field]: Math.min(highest, Math.max(lowest, Math.round(Number(target.value)))) })
        }
      />
    </label>
  );
  const send = () =>
    run(async () => {
      await startCampaign(draft);
      onClose();
      await say(t('ask.sent', { count: withMail }));
    });
  return (
    <form
      className={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={styles.pair}>
        {day('from')}
        {day('through')}
        {day('deadline')}
        {number('reminders', 0, 5)}
        {number('reminderDays', 1, 30)}
      </div>
      <label className={page.label}>
        {t('ask.message')}
        <textarea
          className={page.input}
          rows={2}
          maxLength={2000}
          value={draft.message}
          onChange={({ target }) => write({ message: target.value })}
        />
      </label>
      <fieldset className={styles.asked}>
        <legend>{t('ask.who', { count: asked.length, withMail })}</legend>
        {grid.clinicians.map(({ id, name, email }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={draft.clinicians.includes(id)}
              onChange={({ target }) =>
                write({
                  clinicians: target.checked ? [...draft.clinicians, id] : draft.clinicians.filter((one) => one !== id),
                })
              }
            />
            <span>
              {name}
              {email === null && <small> · {t('campaign.noEmail')}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      <div className={page.actions}>
        <button type="submit" className={page.primary} disabled={asked.length === 0}>
          {t('ask.send', { count: withMail })}
        </button>
        <button type="button" className={page.secondary} onClick={onClose}>
          {t('close')}
        </button>
      </div>
    </form>
  );
}

import { clockAt } from '@maillage/care';
import type { SlotPlan } from '@maillage/contract';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { TextField } from '../fields/TextField.tsx';
import styles from '../sessions.module.css';

interface BreakFieldsProps {
  plan: SlotPlan;
  startsAt: string;
  zone: string;
  write: (change: Partial<SlotPlan>) => void;
}

/** Breaks as times of the clock in this session; they are kept in minutes from its start, so that they move with it. */
export function BreakFields({ plan: { breaks, stepMinutes }, startsAt, zone, write }: BreakFieldsProps) {
  const { t } = useTranslation('sessions');
  const start = Date.parse(startsAt);
  const clockOf = (minutes: number) => clockAt(new Date(start + minutes * 60_000), zone).time;
  const minutesOf = (time: string): number | undefined => {
    const [hours, minutes] = time.split(':').map(Number);
    const [fromHours, fromMinutes] = clockOf(0).split(':').map(Number);
    if (hours === undefined || minutes === undefined || Number.isNaN(hours + minutes)) return undefined;
    const away = hours * 60 + minutes - (fromHours! * 60 + fromMinutes!);
    return away < 0 ? away + 1440 : away;
  };
  const change = (at: number, side: 'from' | 'to', time: string) => {
    const minutes = minutesOf(time);
    if (minutes !== undefined) write({ breaks: breaks.with(at, { ...breaks[at]!, [side]: minutes }) });
  };
  return (
    <details className={styles.part}>
      <summary>{t('plan.breaks', { count: breaks.length })}</summary>
      {breaks.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: breaks have no other name than their order.
        <div key={at} className={styles.row}>
          <TextField
            label={t('field.from')}
            type="time"
            value={clockOf(one.from)}
            onValue={(time) => change(at, 'from', time)}
          />
          <TextField
            label={t('field.to')}
            type="time"
            value={clockOf(one.to)}
            onValue={(time) => change(at, 'to', time)}
          />
          <button
            type="button"
            className={page.secondary}
            aria-label={t('plan.removeBreak', { from: clockOf(one.from) })}
            onClick={() => write({ breaks: breaks.toSpliced(at, 1) })}
          >
            <IconTrash size={18} aria-hidden />
          </button>
        </div>
      ))}
      <button
        type="button"
        className={page.secondary}
        onClick={() => write({ breaks: [...breaks, { from: 90, to: 90 + stepMinutes }] })}
      >
        <IconPlus size={18} aria-hidden />
        {t('plan.addBreak')}
      </button>
    </details>
  );
}

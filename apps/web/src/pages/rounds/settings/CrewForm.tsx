import type { OneRound, RoundCrew } from '@maillage/contract';
import { parseDay } from '@maillage/units';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { weekdayName } from '../days.ts';
import styles from '../rounds.module.css';
import { Weekdays } from './Weekdays.tsx';

interface CrewFormProps {
  crew: RoundCrew;
  clinicians: OneRound['clinicians'];
  onChange: (change: Partial<RoundCrew>) => void;
  onRemove: () => void;
}

/** Who goes out, and on which days they can. */
export function CrewForm({ crew, clinicians, onChange, onRemove }: CrewFormProps) {
  const { t, i18n } = useTranslation('rounds');
  const days = crew.weekdays.map((weekday) => weekdayName(weekday, i18n.language, 'short')).join(' ');
  return (
    <details className={styles.row}>
      <summary>
        <strong>{crew.name}</strong>
        <span className={styles.soft}>
          {days || t(crew.clinician ? 'settings.asSaid' : 'settings.noDay')} ·{' '}
          {t('settings.most', { count: crew.mostPerMonth })}
        </span>
      </summary>
      <div className={styles.form}>
        <label>
          {t('settings.crewName')}
          <input
            value={crew.name}
            maxLength={160}
            onChange={({ target }) => target.value.trim() !== '' && onChange({ name: target.value })}
          />
        </label>
        <label>
          {t('settings.clinician')}
          <select
            value={crew.clinician ?? ''}
            onChange={({ target }) => {
              const known = clinicians.find(({ id }) => id === target.value);
              onChange(known ? { clinician: known.id, name: known.name } : { clinician: null });
            }}
          >
            <option value="">{t('settings.noClinician')}</option>
            {clinicians.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <span className={page.help}>{t('settings.clinicianHelp')}</span>
        </label>
        <Weekdays
          title={t('settings.available')}
          value={crew.weekdays}
          onChange={(weekdays) => onChange({ weekdays })}
        />
        <label>
          {t('settings.mostLabel')}
          <input
            type="number"
            min={1}
            max={31}
            defaultValue={crew.mostPerMonth}
            onBlur={({ target }) => {
              const most = Math.round(Number(target.value));
              if (most >= 1 && most <= 31 && most !== crew.mostPerMonth) onChange({ mostPerMonth: most });
            }}
          />
        </label>
        <Dates title={t('settings.dates')} value={crew.dates} onChange={(dates) => onChange({ dates })} />
        <Dates title={t('settings.absences')} value={crew.absences} onChange={(absences) => onChange({ absences })} />
        <button type="button" className={page.danger} onClick={onRemove}>
          <IconTrash size={20} aria-hidden />
          {t('settings.removeCrew', { name: crew.name })}
        </button>
      </div>
    </details>
  );
}

/** Days written one after the other; what is no day is left out. */
function Dates({
  title,
  value,
  onChange,
}: {
  title: string;
  value: readonly string[];
  onChange: (dates: string[]) => void;
}) {
  const { t } = useTranslation('rounds');
  const text = value.join(', ');
  return (
    <label>
      {title}
      <input
        key={text}
        defaultValue={text}
        placeholder="2027-01-04, 2027-01-11"
        onBlur={({ target }) => {
          const dates = [...new Set(target.value.split(/[\s,;]+/).flatMap((day) => parseDay(day) ?? []))].sort();
          if (dates.join(', ') !== text) onChange(dates);
        }}
      />
      <span className={page.help}>{t('settings.datesHelp')}</span>
    </label>
  );
}

import type { SavedCarePlace, SavedClinician } from '@maillage/contract';
import { weekdayOf } from '@maillage/units';
import { useTranslation } from 'react-i18next';
import { FormSelect } from '../fields/FormSelect.tsx';
import { TextField } from '../fields/TextField.tsx';
import styles from '../sessions.module.css';
import type { SessionForm } from './form.ts';

interface WhenAndWhoProps {
  form: SessionForm;
  places: readonly SavedCarePlace[];
  clinicians: readonly SavedClinician[];
  write: (change: Partial<SessionForm>) => void;
}

const states = ['planned', 'published'] as const;

export function WhenAndWho({ form, places, clinicians, write }: WhenAndWhoProps) {
  const { t } = useTranslation('sessions');
  const rooms = places.find(({ id }) => id === form.place)?.content.rooms ?? 1;
  return (
    <div className={styles.fields}>
      <FormSelect
        label={t('place')}
        value={form.place}
        options={places.map(({ id, content }) => ({ value: id, label: content.name }))}
        onChange={(place) => write({ place, room: 1 })}
      />
      <div className={styles.pair}>
        <TextField
          label={t('field.day')}
          type="date"
          required
          value={form.day}
          onValue={(day) => day && write({ day, weekdays: [weekdayOf(day)] })}
        />
        <TextField label={t('field.from')} type="time" required value={form.from} onValue={(from) => write({ from })} />
        <TextField label={t('field.to')} type="time" required value={form.to} onValue={(to) => write({ to })} />
      </div>
      <div className={styles.pair}>
        {rooms > 1 && (
          <FormSelect
            label={t('field.room')}
            value={String(form.room)}
            options={Array.from({ length: rooms }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }))}
            onChange={(room) => write({ room: Number(room) })}
          />
        )}
        <FormSelect
          label={t('field.clinician')}
          value={form.clinician}
          options={[
            { value: '', label: t('nobody') },
            ...clinicians.map(({ id, content }) => ({ value: id, label: content.name })),
          ]}
          onChange={(clinician) => write({ clinician })}
        />
        <FormSelect
          label={t('field.state')}
          value={form.state}
          options={states.map((value) => ({ value, label: t(`stateLong.${value}`) }))}
          onChange={(state) => write({ state: state as SessionForm['state'] })}
        />
      </div>
    </div>
  );
}

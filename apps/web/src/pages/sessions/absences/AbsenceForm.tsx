import { instantAt } from '@maillage/care';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn, useClock } from '../../../components/care/useClock.ts';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { clinicianList } from '../../places/queries.ts';
import { useSaying } from '../../places/useSaying.ts';
import { FormSelect } from '../fields/FormSelect.tsx';
import { TextField } from '../fields/TextField.tsx';
import { care, clinicianSessions } from '../queries.ts';
import styles from '../sessions.module.css';

/** Somebody will be away: which sessions and how many appointments this closes is said before it is saved. */
export function AbsenceForm() {
  const { t } = useTranslation('sessions');
  const clock = useClock();
  const clinicians = useQuery(clinicianList()).data?.clinicians ?? [];
  const { run, say } = useSaying('absences', 'sessions', 'appointments', 'slots', 'appointment-calls');
  const today = dayIn(new Date());
  const [form, setForm] = useState({
    clinician: '',
    from: today,
    fromTime: '00:00',
    to: today,
    toTime: '23:59',
    note: '',
  });
  const [failure, setFailure] = useState<unknown>();
  const write = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  const { data } = useQuery(clinicianSessions(form.clinician, form.from, form.to));
  const startsAt = instantAt(form.from, form.fromTime).toISOString();
  const endsAt = instantAt(form.to, form.toTime).toISOString();
  const hit = (data?.sessions ?? []).filter(
    (one) => one.state === 'published' && one.startsAt < endsAt && startsAt < one.endsAt,
  );
  const booked = hit.reduce((sum, one) => sum + one.booked, 0);
  const name = clinicians.find(({ id }) => id === form.clinician)?.content.name ?? '';
  const save = async () => {
    setFailure(undefined);
    try {
      const { id } = await care.addAbsence({ clinician: form.clinician, startsAt, endsAt, note: form.note.trim() });
      setForm({ ...form, clinician: '', note: '' });
      await run(async () => {});
      await say(t('said.absence', { name }), booked === 0 ? () => care.removeAbsence(id) : undefined);
    } catch (error) {
      setFailure(error);
    }
  };
  return (
    <Card title={t('absences.add')}>
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FormSelect
          label={t('field.clinician')}
          value={form.clinician}
          options={[
            { value: '', label: t('absences.choose') },
            ...clinicians.map(({ id, content }) => ({ value: id, label: content.name })),
          ]}
          onChange={(clinician) => write({ clinician })}
        />
        <div className={styles.pair}>
          <TextField
            label={t('absences.from')}
            type="date"
            value={form.from}
            onValue={(from) => from && write({ from, ...(form.to < from && { to: from }) })}
          />
          <TextField
            label={t('absences.fromTime')}
            type="time"
            value={form.fromTime}
            onValue={(fromTime) => fromTime && write({ fromTime })}
          />
          <TextField
            label={t('absences.to')}
            type="date"
            min={form.from}
            value={form.to}
            onValue={(to) => to && write({ to })}
          />
          <TextField
            label={t('absences.toTime')}
            type="time"
            value={form.toTime}
            onValue={(toTime) => toTime && write({ toTime })}
          />
        </div>
        <TextField label={t('absences.note')} maxLength={300} value={form.note} onValue={(note) => write({ note })} />
        {form.clinician !== '' && data && (
          <div role="status" className={booked > 0 ? page.warning : page.notice}>
            <div>
              <p>{t(hit.length === 0 ? 'absences.nothing' : 'absences.concerns', { count: hit.length, booked })}</p>
              {hit.map((one) => (
                <p key={one.id} className={page.help}>
                  {clock.day(one.startsAt, one.zone)} {clock.time(one.startsAt, one.zone)}, {one.placeName} ·{' '}
                  {t('absences.appointments', { count: one.booked })}
                </p>
              ))}
            </div>
          </div>
        )}
        {failure !== undefined && <Failure error={failure} />}
        <div className={page.actions}>
          <button type="submit" className={page.primary} disabled={form.clinician === '' || endsAt <= startsAt}>
            {t('absences.save')}
          </button>
        </div>
      </form>
    </Card>
  );
}

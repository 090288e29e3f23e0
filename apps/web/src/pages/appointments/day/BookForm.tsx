import type { StaffBookingRequest, StaffSession } from '@maillage/contract';
import { useQueryClient } from '@tanstack/react-query';
import { type InputHTMLAttributes, type Ref, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailure } from '../../../api/getJson.ts';
import { dayIn, useClock } from '../../../components/care/useClock.ts';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { useSaying } from '../../places/useSaying.ts';
import styles from '../appointments.module.css';
import { secretary } from '../queries.ts';
import { readBirthDate } from './readBirthDate.ts';

interface BookFormProps {
  session: StaffSession;
  startsAt: string;
  visit: string;
  onClose: () => void;
  onBooked: () => void;
}

const empty = { familyName: '', givenName: '', birthDate: '', phone: '', email: '', reason: '' };
type Field = keyof typeof empty;
type Doctor = NonNullable<StaffBookingRequest['attendingDoctor']>;
const doctors = ['none', 'unavailable', 'available'] as const satisfies readonly Doctor[];

/** Takes an appointment for somebody on the telephone: type, Tab, Enter. */
export function BookForm({ session, startsAt, visit, onClose, onBooked }: BookFormProps) {
  const { t } = useTranslation('appointments');
  const clock = useClock();
  const queries = useQueryClient();
  const { say, run } = useSaying('appointments', 'sessions', 'slots');
  const [typed, setTyped] = useState(empty);
  const [doctor, setDoctor] = useState<Doctor | ''>('');
  const [sas, setSas] = useState(false);
  const [code, setCode] = useState(visit);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const first = useRef<HTMLInputElement>(null);
  const key = useRef(crypto.randomUUID());
  useEffect(() => first.current?.focus(), []);
  const birthDate = readBirthDate(typed.birthDate, dayIn(new Date(), session.zone));
  const wrong: Partial<Record<Field, boolean>> = {
    familyName: !typed.familyName.trim(),
    givenName: !typed.givenName.trim(),
    birthDate: !birthDate,
    phone: typed.phone.replaceAll(/\D/g, '').length < 6,
    email: typed.email.trim() !== '' && !/^[^@\s]+@[^@\s]+$/.test(typed.email.trim()),
  };
  const write = (change: Partial<typeof empty>) => {
    // another request is another key: the one that was refused is not sent again
    key.current = crypto.randomUUID();
    setTyped({ ...typed, ...change });
  };
  const book = async () => {
    setTried(true);
    if (busy || Object.values(wrong).some(Boolean)) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const { appointment } = await secretary.book(
        {
          session: session.id,
          visit: code,
          startsAt,
          channel: sas ? 'sas' : 'telephone',
          reason: typed.reason.trim(),
          patient: {
            givenName: typed.givenName.trim(),
            familyName: typed.familyName.trim(),
            birthDate: birthDate!,
            phone: typed.phone.trim(),
            email: typed.email.trim() || null,
            commune: null,
          },
          ...(doctor && { attendingDoctor: doctor }),
        },
        key.current,
      );
      await run(async () => {});
      onBooked();
      const name = `${typed.familyName} ${typed.givenName}`;
      await say(t('said.booked', { name, time: clock.time(startsAt, session.zone) }), () =>
        secretary.cancel(appointment.id),
      );
    } catch (error) {
      setBusy(false);
      setFailure(error);
      if (error instanceof RequestFailure) await queries.invalidateQueries({ queryKey: ['appointments'] });
    }
  };
  const field = (name: Field, props: InputHTMLAttributes<HTMLInputElement> = {}) => ({
    label: t(`csv.${name as 'phone'}`),
    value: typed[name],
    wrong: tried && wrong[name] === true,
    onValue: (value: string) => write({ [name]: value }),
    ...props,
  });
  return (
    <form
      className={styles.book}
      noValidate
      aria-label={t('book.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void book();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <h2>
        {t('book.at', {
          day: clock.day(startsAt, session.zone),
          time: clock.time(startsAt, session.zone),
          place: session.placeName,
        })}
      </h2>
      <div className={styles.bookFields}>
        <Field {...field('familyName')} ref={first} />
        <Field {...field('givenName')} />
        <Field {...field('birthDate', { placeholder: t('book.birthExample'), inputMode: 'numeric' })} />
        <Field {...field('phone', { type: 'tel' })} />
        <Field {...field('email', { type: 'email', placeholder: t('book.optional') })} />
        <Field {...field('reason', { placeholder: t('book.optional'), maxLength: 500 })} />
        <Select
          label={t('book.visit')}
          value={code}
          options={session.plan.visits.map(({ code: value, label }) => ({
            value,
            label,
          }))}
          onChange={setCode}
        />
        <Select
          label={t('book.doctor')}
          value={doctor}
          options={[
            { value: '', label: t('book.unsaid') },
            ...doctors.map((value) => ({ value, label: t(`doctor.${value}`) })),
          ]}
          onChange={(value) => setDoctor(value as Doctor | '')}
        />
        <label className={styles.tick}>
          <input type="checkbox" checked={sas} onChange={(event) => setSas(event.target.checked)} />
          {t('book.sas')}
        </label>
      </div>
      {tried && Object.values(wrong).some(Boolean) && (
        <p role="alert" className={styles.wrong}>
          {t('book.missing')}
        </p>
      )}
      {failure !== undefined && <Failure error={failure} />}
      <div className={page.actions}>
        <button type="submit" className={page.primary} disabled={busy}>
          {t('book.confirm')}
        </button>
        <button type="button" className={page.secondary} onClick={onClose}>
          {t('book.close')}
        </button>
      </div>
    </form>
  );
}

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  label: string;
  wrong: boolean;
  onValue: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
}

function Field({ label, wrong, onValue, ...props }: FieldProps) {
  const id = useId();
  return (
    <div className={page.label}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={page.input}
        autoComplete="off"
        aria-invalid={wrong || undefined}
        onChange={(event) => onValue(event.target.value)}
        {...props}
      />
    </div>
  );
}

interface SelectProps {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly label: string }[];
  onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className={page.label}>
      <label htmlFor={id}>{label}</label>
      <select id={id} className={page.input} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}

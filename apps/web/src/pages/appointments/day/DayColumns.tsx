import type { StaffAppointment } from '@maillage/contract';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { useSaying } from '../../places/useSaying.ts';
import styles from '../appointments.module.css';
import { secretary } from '../queries.ts';
import { BookForm } from './BookForm.tsx';
import { type Column, visitIn } from './columns.ts';
import { SessionColumn } from './SessionColumn.tsx';
import { useDayKeys } from './useDayKeys.ts';

interface DayColumnsProps {
  columns: readonly Column[];
  visit: string | undefined;
  editable: boolean;
}

export interface Slot {
  readonly session: string;
  readonly startsAt: string;
}

/** The columns of the day, walked with the arrows; booking and moving between them. */
export function DayColumns({ columns, visit, editable }: DayColumnsProps) {
  const { t } = useTranslation('appointments');
  const board = useRef<HTMLDivElement>(null);
  const [booking, setBooking] = useState<Slot>();
  const [moving, setMoving] = useState<StaffAppointment>();
  const { run, say } = useSaying('appointments', 'sessions', 'slots');
  const focusOn = (slot: Slot) =>
    requestAnimationFrame(() =>
      board.current?.querySelector<HTMLElement>(`[data-row="${slot.session} ${slot.startsAt}"]`)?.focus(),
    );
  const close = () => {
    if (booking) focusOn(booking);
    setBooking(undefined);
  };
  useDayKeys(board, {
    onNew: editable ? () => board.current?.querySelector<HTMLElement>('[data-next-free]')?.focus() : undefined,
    onEscape: () => setMoving(undefined),
  });
  const move = async (appointment: StaffAppointment, slot: Slot) => {
    setMoving(undefined);
    const before = { session: appointment.session, startsAt: appointment.startsAt };
    const done = await run(() => secretary.move(appointment.id, slot.session, slot.startsAt));
    if (!done) return;
    focusOn(slot);
    await say(t('said.moved', { name: nameOf(appointment) }), () =>
      secretary.move(appointment.id, before.session, before.startsAt),
    );
  };
  const take = (slot: Slot) => (moving ? void move(moving, slot) : setBooking(slot));
  const session = columns.find((column) => column.session.id === booking?.session)?.session;
  return (
    <>
      {moving && (
        <div role="status" className={`${page.notice} ${styles.moving}`}>
          <p>{t('moving', { name: nameOf(moving), visit: moving.visitLabel })}</p>
          <button type="button" className={page.secondary} onClick={() => setMoving(undefined)}>
            {t('movingStop')}
          </button>
        </div>
      )}
      {editable && <p className={styles.keys}>{t('keys')}</p>}
      <div ref={board} className={styles.columns}>
        {columns.map((column) => (
          <SessionColumn
            key={column.session.id}
            column={column}
            editable={editable}
            moving={moving}
            onFree={take}
            onDrop={(appointment, slot) => void move(appointment, slot)}
            onMove={setMoving}
            next={nextIn(columns)}
          />
        ))}
      </div>
      {booking && session && (
        <BookForm
          key={`${booking.session} ${booking.startsAt}`}
          session={session}
          startsAt={booking.startsAt}
          visit={visitIn(session, visit)!}
          onClose={close}
          onBooked={() => {
            setBooking(undefined);
            focusOn(booking);
          }}
        />
      )}
    </>
  );
}

/** Key of the row of the first free time from now on. */
function nextIn(columns: readonly Column[]): string | undefined {
  const now = new Date().toISOString();
  const [first] = columns
    .flatMap(({ rows }) => rows)
    .filter((row) => row.kind === 'free')
    .filter(({ startsAt }) => startsAt >= now)
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  return first && `${first.session} ${first.startsAt}`;
}

export const nameOf = ({ patient }: Pick<StaffAppointment, 'patient'>): string =>
  patient ? `${patient.familyName} ${patient.givenName}` : '–';

import type { PatientBooking } from '@maillage/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailure } from '../../../api/getJson.ts';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import styles from '../patients.module.css';
import { bookingActions, bookingOf } from '../queries.ts';
import { AppointmentCard } from './AppointmentCard.tsx';
import { MyData } from './MyData.tsx';
import { OfferCard } from './OfferCard.tsx';
import { useBookingTitle } from './useBookingTitle.ts';
import { WaitingCard } from './WaitingCard.tsx';

const route = getRouteApi('/rendez-vous/$token');

/** What a personal link opens: no account, no password; who has the link may act. */
export function BookingPage() {
  const { token } = route.useParams();
  const { t } = useTranslation('patients');
  const booking = useQuery(bookingOf(token));
  const [erased, setErased] = useState(false);
  if (erased) return <Ended title={t('mine.erased')} text={t('mine.erasedHelp')} />;
  if (booking.error instanceof RequestFailure && unknown.has(booking.error.code))
    return <Ended title={t('mine.unknown')} text={t('mine.unknownHelp')} />;
  if (booking.error) return <Failure error={booking.error} reset={() => void booking.refetch()} />;
  if (!booking.data) return <PageSkeleton />;
  return <Opened token={token} booking={booking.data} onErased={() => setErased(true)} />;
}

const unknown = new Set(['care/booking-unknown', 'request/invalid']);

function Opened({ token, booking, onErased }: { token: string; booking: PatientBooking; onErased: () => void }) {
  const { t } = useTranslation('patients');
  const fresh = route.useSearch().nouveau === '1';
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>();
  const title = useBookingTitle(booking, fresh);
  const actions = bookingActions(token);
  /** Runs an action whose answer is the booking as it now stands. */
  const run = async (action: () => Promise<PatientBooking>) => {
    setFailure(undefined);
    try {
      queries.setQueryData(bookingOf(token).queryKey, await action());
    } catch (error) {
      setFailure(error);
      await queries.invalidateQueries({ queryKey: bookingOf(token).queryKey });
    }
  };
  const offers = booking.appointments.filter(({ offer }) => offer);
  const others = booking.appointments.filter(({ offer }) => !offer);
  return (
    <div className={styles.page}>
      <PageHeading tab={t('mine.tab')} eyebrow={t('mine.eyebrow')} title={title}>
        <p>{t(booking.patient.email ? 'mine.linkMailed' : 'mine.linkKept')}</p>
      </PageHeading>
      {failure !== undefined && <Failure error={failure} />}
      {offers.map((one) => (
        <OfferCard
          key={one.id}
          appointment={one}
          onAnswer={(offer, accept) => run(() => actions.answer(offer, accept))}
        />
      ))}
      {others.map((one) => (
        <AppointmentCard
          key={one.id}
          token={token}
          appointment={one}
          onCancel={() => run(() => actions.cancel(one.id))}
        />
      ))}
      {booking.waiting
        .filter(({ state }) => state === 'waiting')
        .map((one) => (
          <WaitingCard key={one.id} waiting={one} onLeave={() => run(actions.leave)} />
        ))}
      <MyData
        booking={booking}
        onErase={async () => {
          setFailure(undefined);
          try {
            await actions.erase();
            onErased();
          } catch (error) {
            setFailure(error);
          }
        }}
      />
    </div>
  );
}

function Ended({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation('patients');
  return (
    <div className={styles.page}>
      <PageHeading tab={t('mine.tab')} eyebrow={t('mine.eyebrow')} title={title}>
        <p>{text}</p>
      </PageHeading>
      <p>
        <Link to="/patients" className={page.primary}>
          {t('book.findAnother')}
        </Link>
      </p>
    </div>
  );
}

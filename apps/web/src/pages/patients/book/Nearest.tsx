import type { PublicPlace, SessionSlots } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayIn, useClock } from '../../../components/care/useClock.ts';
import styles from '../patients.module.css';
import { slots } from '../queries.ts';
import type { BookSearch } from '../search.ts';
import { nearestSlots } from './nearestSlots.ts';

const WITHIN_KM = 30;
const SHOWN = 4;

interface NearestProps {
  session: SessionSlots;
  place: PublicPlace;
  search: BookSearch;
}

/** Free slots of other sessions nearby, nearest to the time that was wanted. */
export function Nearest({ session, place, search }: NearestProps) {
  const { t } = useTranslation('patients');
  const clock = useClock();
  const wanted = search.debut ?? session.startsAt;
  const { data } = useQuery(
    slots({
      commune: place.commune,
      kilometres: WITHIN_KM,
      visit: search.motif,
      attendingDoctor: search.medecin,
      from: dayIn(wanted, place.zone),
      limit: 30,
    }),
  );
  if (!data) return null;
  const others = nearestSlots(
    data.sessions.filter(({ id }) => id !== session.id),
    wanted,
  ).slice(0, SHOWN);
  if (others.length === 0) return null;
  const places = new Map(data.places.map((one) => [one.id, one]));
  return (
    <section className={styles.nearest} aria-labelledby="nearest">
      <h2 id="nearest">{t('book.nearest')}</h2>
      <ul>
        {others.map(({ session: other, slot }) => {
          const where = places.get(other.place);
          return (
            <li key={other.id}>
              <Link
                to="/patients/seances/$session"
                params={{ session: other.id }}
                search={{
                  debut: slot,
                  ...(search.motif && { motif: search.motif }),
                  ...(search.medecin && { medecin: search.medecin }),
                }}
                className={styles.other}
              >
                <b>{t('moment', { day: clock.day(slot, where?.zone), time: clock.time(slot, where?.zone) })}</b>
                <span>{[where?.name, where?.communeName].filter(Boolean).join(', ')}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

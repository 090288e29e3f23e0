import type { PublicPlace, SessionSlots } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { dayIn, useClock } from '../../../components/care/useClock.ts';
import styles from '../patients.module.css';
import type { FindSearch } from '../search.ts';
import { SessionCard } from './SessionCard.tsx';

interface DaysProps {
  search: FindSearch;
  sessions: readonly SessionSlots[];
  places: readonly PublicPlace[];
}

/** Sessions under the day on which they take place, nearest place first within a day. */
export function Days({ search, sessions, places }: DaysProps) {
  const { t } = useTranslation('patients');
  const clock = useClock();
  const byId = new Map(places.map((place) => [place.id, place]));
  const shown = sessions.flatMap((session) => {
    const place = byId.get(session.place);
    return place ? [{ session, place, day: dayIn(session.slots[0]!, place.zone) }] : [];
  });
  const today = dayIn(new Date());
  return Array.from(Map.groupBy(shown, ({ day }) => day)).map(([day, ofDay]) => (
    <section key={day} className={styles.day} aria-labelledby={`day-${day}`}>
      <h2 id={`day-${day}`}>
        {day === today && `${t('today')} · `}
        {clock.day(`${day}T12:00:00Z`, 'UTC')}
      </h2>
      <ul className={styles.sessions}>
        {[...Map.groupBy(ofDay, ({ session }) => whereAndWho(session)).values()]
          .sort((a, b) => (a[0]!.place.kilometres ?? 0) - (b[0]!.place.kilometres ?? 0))
          .map((together) => (
            <SessionCard
              key={together[0]!.session.id}
              sessions={together.map(({ session }) => session)}
              place={together[0]!.place}
              search={search}
            />
          ))}
      </ul>
    </section>
  ));
}

/** A morning and an afternoon at the same place, with the same person, for the same patients, are one card. */
const whereAndWho = ({ place, clinician, visit, eligibility }: SessionSlots) =>
  [place, clinician?.id, visit.code, eligibility.attendingDoctor].join();

import { addDays, type Day } from '@maillage/units';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { dayIn, useClock } from '../../../components/care/useClock.ts';
import { Scroll } from '../../../components/page/Scroll.tsx';
import styles from '../sessions.module.css';
import { SessionChip } from './SessionChip.tsx';
import type { WeekRow } from './weekRows.ts';

interface WeekGridProps {
  rows: readonly WeekRow[];
  monday: Day;
  onOpen: ((id: string) => void) | undefined;
  onAdd: ((place: string, day: Day) => void) | undefined;
}

/** A table on a wide screen; on a phone, a list of days. */
export function WeekGrid({ rows, monday, onOpen, onAdd }: WeekGridProps) {
  const { t } = useTranslation('sessions');
  const clock = useClock();
  const days = Array.from({ length: 7 }, (_, at) => addDays(monday, at));
  const today = dayIn(new Date());
  const name = (day: Day) => clock.shortDay(`${day}T12:00:00Z`, 'UTC');
  return (
    <>
      <Scroll label={t('view.week')} className={styles.week}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('place')}</th>
              {days.map((day) => (
                <th key={day} scope="col" data-today={day === today || undefined}>
                  {name(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.place} ${row.room}`}>
                <th scope="row">
                  {row.placeName}
                  <small>{t('room', { room: row.room })}</small>
                </th>
                {row.days.map(({ day, sessions }) => (
                  <td key={day}>
                    {sessions.map((session) => (
                      <SessionChip key={session.id} session={session} onOpen={onOpen} />
                    ))}
                    {onAdd && (
                      <button
                        type="button"
                        className={styles.addHere}
                        aria-label={t('addHere', { place: row.placeName, day: name(day) })}
                        onClick={() => onAdd(row.place, day)}
                      >
                        <IconPlus size={18} aria-hidden />
                      </button>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      <div className={styles.list}>
        {days.map((day) => {
          const ofDay = rows.flatMap((row) => row.days.find((one) => one.day === day)!.sessions);
          return ofDay.length === 0 ? null : (
            <section key={day} aria-label={name(day)}>
              <h2>{clock.day(`${day}T12:00:00Z`, 'UTC')}</h2>
              {ofDay
                .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
                .map((session) => (
                  <SessionChip key={session.id} session={session} withPlace onOpen={onOpen} />
                ))}
            </section>
          );
        })}
      </div>
    </>
  );
}

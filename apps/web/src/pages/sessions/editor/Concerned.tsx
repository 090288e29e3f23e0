import type { SessionContent, StaffAppointment, StaffSession } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import page from '../../../components/page/page.module.css';
import { nameOf } from '../../appointments/day/DayColumns.tsx';
import { sessionAppointments } from '../queries.ts';
import styles from '../sessions.module.css';
import { effectOf } from './effectOf.ts';

/** Before anything is saved: who will be moved, cancelled or told, and who must be telephoned. */
export function Concerned({ before, after }: { before: StaffSession; after: SessionContent }) {
  const { t } = useTranslation('sessions');
  const clock = useClock();
  const { data } = useQuery(sessionAppointments(before.id, before.booked > 0));
  if (before.booked === 0) return <p className={page.note}>{t('concerned.nobodyBooked')}</p>;
  if (!data) return <p className={page.note}>{t('concerned.looking')}</p>;
  const effect = effectOf(before, after, data.appointments, new Date());
  const all = [...effect.cancelled, ...effect.moved, ...effect.told];
  if (all.length === 0) return <p className={page.note}>{t('concerned.nobody', { count: before.booked })}</p>;
  const toCall = all.filter(({ patient }) => !patient?.email).length;
  const line = (one: StaffAppointment) => `${clock.time(one.startsAt, before.zone)} ${nameOf(one)}`;
  return (
    <div role="status" className={page.warning}>
      <div className={styles.concerned}>
        {(['cancelled', 'moved', 'told'] as const)
          .filter((kind) => effect[kind].length > 0)
          .map((kind) => (
            <details key={kind}>
              <summary>{t(`concerned.${kind}`, { count: effect[kind].length })}</summary>
              <p>{effect[kind].map(line).join(' · ')}</p>
            </details>
          ))}
        <p>{t(toCall === 0 ? 'concerned.allMailed' : 'concerned.toCall', { count: toCall })}</p>
      </div>
    </div>
  );
}

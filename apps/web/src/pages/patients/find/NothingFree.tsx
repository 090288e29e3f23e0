import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import page from '../../../components/page/page.module.css';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from '../patients.module.css';
import { slots } from '../queries.ts';
import type { FindSearch } from '../search.ts';
import { slotQuery } from './slotQuery.ts';

const FAR_KM = 200;
const FAR_DAYS = 180;

/** Nothing nearby: when the next session is, further or later; what the filters hide; the waiting list. */
export function NothingFree({ search }: { search: FindSearch }) {
  const { t } = useTranslation('patients');
  const { commune, medecin, mode, place, motif, wheelchair, from } = search;
  const filtered = mode ?? place ?? motif ?? wheelchair ?? from;
  const kept = useQuery(slots({ ...slotQuery({ ...search, medecin: 'none' }), limit: 1 }, !medecin));
  return (
    <div className={styles.nothing}>
      <NextFurther search={search} />
      {!medecin && (kept.data?.found ?? 0) > 0 && (
        <p>
          <Link to="/patients" search={{ ...search, medecin: 'none' }} className={page.secondary}>
            {t('nothing.kept', { count: kept.data!.days.reduce((sum, { free }) => sum + free, 0) })}
          </Link>
        </p>
      )}
      {filtered && (
        <p>
          <Link
            to="/patients"
            search={{ ...(commune && { commune }), ...(medecin && { medecin }) }}
            className={page.secondary}
          >
            {t('nothing.allKinds')}
          </Link>
        </p>
      )}
      <p>{t('nothing.waiting')}</p>
      <p>
        <Link
          to="/patients/attente"
          search={{
            ...(commune && { commune }),
            ...(place && { place }),
            ...(motif && { motif }),
            ...(medecin && { medecin }),
          }}
          className={page.primary}
        >
          {t('nothing.join')}
        </Link>
      </p>
    </div>
  );
}

function NextFurther({ search }: { search: FindSearch }) {
  const { t } = useTranslation('patients');
  const clock = useClock();
  const format = useFormat();
  const to = new Date(Date.now() + FAR_DAYS * 86_400_000).toISOString().slice(0, 10);
  const { data } = useQuery(slots({ ...slotQuery(search), kilometres: FAR_KM, to, limit: 1 }));
  if (!data) return <p>{t('nothing.looking')}</p>;
  const [session] = data.sessions;
  const place = data.places.find(({ id }) => id === session?.place);
  const slot = session?.slots[0];
  if (!session || !place || !slot) return <p>{t('nothing.nowhere')}</p>;
  return (
    <p>
      {t('nothing.next')}{' '}
      <Link to="/patients/seances/$session" params={{ session: session.id }} search={{ debut: slot }}>
        {t('nothing.nextAt', {
          moment: t('moment', { day: clock.day(slot, place.zone), time: clock.time(slot, place.zone) }),
          place: place.name,
          commune: place.communeName ?? place.commune,
          kilometres: format.number(place.kilometres ?? 0),
        })}
      </Link>
    </p>
  );
}

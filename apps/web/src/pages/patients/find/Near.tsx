import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { communeCard } from '../../../api/queries.ts';
import { useClock } from '../../../components/care/useClock.ts';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { Rich } from '../../../components/text/Rich.tsx';
import styles from '../patients.module.css';
import { slots } from '../queries.ts';
import type { FindSearch } from '../search.ts';
import { DayChips } from './DayChips.tsx';
import { Days } from './Days.tsx';
import { Filters } from './Filters.tsx';
import { NothingFree } from './NothingFree.tsx';
import { slotQuery } from './slotQuery.ts';

const FIRST_SESSIONS = 20;

/** Next sessions with a free slot, from the nearest day on. */
export function Near({ search, commune }: { search: FindSearch; commune: string }) {
  const { t } = useTranslation('patients');
  const clock = useClock();
  const [limit, setLimit] = useState(FIRST_SESSIONS);
  const card = useQuery(communeCard(commune));
  const answer = useQuery(slots({ ...slotQuery(search), limit }));
  const error = card.error ?? answer.error;
  if (error) return <Failure error={error} reset={() => void Promise.all([card.refetch(), answer.refetch()])} />;
  if (!card.data || !answer.data) return <PageSkeleton />;
  const { commune: _here, place: _place, ...elsewhere } = search;
  const { sessions, places, days, found } = answer.data;
  const { name } = card.data;
  const first = sessions[0];
  const zone = places.find(({ id }) => id === first?.place)?.zone;
  const free = days.reduce((sum, day) => sum + day.free, 0);
  const title = first?.slots[0]
    ? t('near.some', { count: free, commune: name, when: momentOf(first.slots[0]) })
    : t('near.none', { commune: name });
  function momentOf(instant: string) {
    return t('moment', { day: clock.day(instant, zone), time: clock.time(instant, zone) });
  }
  return (
    <div className={styles.page}>
      <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={<Rich text={title} tags={{ figure: <mark /> }} />}>
        <p>
          <Link to="/patients" search={elsewhere}>
            {t('near.elsewhere')}
          </Link>
        </p>
      </PageHeading>
      <Filters search={search} answer={answer.data} />
      <DayChips days={days} from={search.from} />
      {sessions.length === 0 ? (
        <NothingFree search={search} />
      ) : (
        <Days search={search} sessions={sessions} places={places} />
      )}
      {found > sessions.length && (
        <button type="button" className={page.secondary} onClick={() => setLimit(limit + FIRST_SESSIONS)}>
          {t('near.more', { count: found - sessions.length })}
        </button>
      )}
    </div>
  );
}

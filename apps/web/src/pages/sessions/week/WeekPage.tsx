import type { StaffSession } from '@maillage/contract';
import { addDays, mondayOf } from '@maillage/units';
import { IconChevronLeft, IconChevronRight, IconDownload, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import { Choice } from '../../../components/field/Choice.tsx';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { Rich } from '../../../components/text/Rich.tsx';
import { saveText } from '../../../files/saveText.ts';
import { toCsv } from '../../../files/toCsv.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { placeList } from '../../places/queries.ts';
import { weekSessions } from '../queries.ts';
import { parseSessionsSearch } from '../search.ts';
import styles from '../sessions.module.css';
import { WeekGrid } from './WeekGrid.tsx';
import { weekRows } from './weekRows.ts';

const route = getRouteApi('/organiser/seances');

interface WeekPageProps {
  day: string;
  place: string | undefined;
  editable: boolean;
}

/** The sessions of a week, a row a room. */
export function WeekPage({ day, place, editable }: WeekPageProps) {
  const { t } = useTranslation('sessions');
  const format = useFormat();
  const navigate = route.useNavigate();
  const monday = mondayOf(day);
  const week = useQuery(weekSessions(monday, place));
  const places = useQuery(placeList()).data?.places ?? [];
  const csv = useSessionsCsv();
  if (week.error) return <Failure error={week.error} reset={() => void week.refetch()} />;
  if (!week.data) return <PageSkeleton />;
  const change = (next: Record<string, string>, replace = true) =>
    void navigate({ search: (kept) => parseSessionsSearch({ ...kept, ...next }), replace, resetScroll: false });
  const sessions = week.data.sessions.filter(({ state }) => state !== 'cancelled');
  const booked = sessions.reduce((sum, one) => sum + one.booked, 0);
  const alone = sessions.filter(({ clinician }) => clinician === null).length;
  const title = t(sessions.length === 0 ? 'title.none' : alone > 0 ? 'title.alone' : 'title.some', {
    count: sessions.length,
    booked: format.number(booked),
    alone: format.number(alone),
  });
  return (
    <>
      <PageHeading
        tab={t('tab')}
        eyebrow={`${t('eyebrow')} · ${t('weekOf', { day: format.day(`${monday}T12:00:00`) })}`}
        title={<Rich text={title} tags={{ figure: <mark /> }} />}
      />
      <search className={styles.bar} aria-label={t('bar')}>
        {editable && (
          <button type="button" className={page.primary} onClick={() => change({ edit: 'new' }, false)}>
            <IconPlus size={20} aria-hidden />
            {t('add')}
          </button>
        )}
        <div className={styles.step}>
          <button
            type="button"
            className={page.secondary}
            aria-label={t('weekBefore')}
            onClick={() => change({ day: addDays(monday, -7) })}
          >
            <IconChevronLeft size={20} aria-hidden />
          </button>
          <input
            type="date"
            aria-label={t('dayOfWeek')}
            value={day}
            onChange={({ target }) => target.value && change({ day: target.value })}
          />
          <button
            type="button"
            className={page.secondary}
            aria-label={t('weekAfter')}
            onClick={() => change({ day: addDays(monday, 7) })}
          >
            <IconChevronRight size={20} aria-hidden />
          </button>
        </div>
        <Choice
          label={t('place')}
          value={place ?? ''}
          options={[
            { value: '', label: t('everywhere') },
            ...places
              .filter(({ content }) => content.kind !== 'depot')
              .map(({ id, content }) => ({ value: id, label: content.name })),
          ]}
          onChange={(next) => change({ place: next })}
        />
        <button
          type="button"
          className={page.secondary}
          onClick={() => saveText(`${t('file')}-${monday}.csv`, csv(week.data.sessions))}
        >
          <IconDownload size={20} aria-hidden />
          {t('export')}
        </button>
      </search>
      {sessions.length === 0 ? (
        <p className={styles.empty}>{t('empty')}</p>
      ) : (
        <WeekGrid
          rows={weekRows(sessions, monday)}
          monday={monday}
          onOpen={editable ? (id) => change({ edit: id }, false) : undefined}
          onAdd={editable ? (where, at) => change({ edit: 'new', place: where, day: at }, false) : undefined}
        />
      )}
    </>
  );
}

const fileColumns = [
  'day',
  'from',
  'to',
  'place',
  'room',
  'clinician',
  'state',
  'origin',
  'booked',
  'attended',
  'noShow',
] as const;

function useSessionsCsv() {
  const { t } = useTranslation('sessions');
  const clock = useClock();
  return (sessions: readonly StaffSession[]) =>
    toCsv([
      fileColumns.map((name) => t(`csv.${name}`)),
      ...sessions.map((one) => [
        clock.day(one.startsAt, one.zone),
        clock.time(one.startsAt, one.zone),
        clock.time(one.endsAt, one.zone),
        one.placeName,
        one.room,
        one.clinicianName,
        t(`state.${one.state}`),
        t(`origin.${one.origin}`),
        one.booked,
        one.attended,
        one.noShow,
      ]),
    ]);
}

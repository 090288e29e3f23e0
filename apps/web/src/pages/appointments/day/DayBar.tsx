import type { AppointmentList } from '@maillage/contract';
import { addDays } from '@maillage/units';
import { IconChevronLeft, IconChevronRight, IconDownload, IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../../components/field/Choice.tsx';
import page from '../../../components/page/page.module.css';
import { saveText } from '../../../files/saveText.ts';
import { clinicianList, placeList } from '../../places/queries.ts';
import styles from '../appointments.module.css';
import { type DaySearch, parseDaySearch } from '../search.ts';
import type { Column } from './columns.ts';
import { useDayCsv } from './useDayCsv.ts';

const route = getRouteApi('/organiser/rendez-vous');

interface DayBarProps {
  search: DaySearch;
  day: string;
  columns: readonly Column[];
  appointments: AppointmentList;
  editable: boolean;
}

/** Which day, where, with whom, for which visit; paper and file. */
export function DayBar({ search, day, columns, appointments, editable }: DayBarProps) {
  const { t } = useTranslation('appointments');
  const navigate = route.useNavigate();
  const places = useQuery(placeList()).data?.places ?? [];
  const clinicians = useQuery(clinicianList()).data?.clinicians ?? [];
  const csv = useDayCsv(columns, appointments);
  const change = (next: Record<string, string>) =>
    void navigate({ search: (kept) => parseDaySearch({ ...kept, ...next }), replace: true, resetScroll: false });
  const visits = new Map(columns.flatMap(({ session }) => session.plan.visits.map((one) => [one.code, one.label])));
  const all = (label: string) => ({ value: '', label });
  return (
    <search className={styles.bar} aria-label={t('bar')}>
      <div className={styles.dayStep}>
        <button
          type="button"
          className={page.secondary}
          aria-label={t('dayBefore')}
          onClick={() => change({ day: addDays(day, -1) })}
        >
          <IconChevronLeft size={20} aria-hidden />
        </button>
        <input
          type="date"
          aria-label={t('day')}
          value={day}
          onChange={({ target }) => target.value && change({ day: target.value })}
        />
        <button
          type="button"
          className={page.secondary}
          aria-label={t('dayAfter')}
          onClick={() => change({ day: addDays(day, 1) })}
        >
          <IconChevronRight size={20} aria-hidden />
        </button>
        {search.day && (
          <button type="button" className={page.secondary} onClick={() => change({ day: '' })}>
            {t('backToToday')}
          </button>
        )}
      </div>
      <Choice
        label={t('place')}
        value={search.place ?? ''}
        options={[
          all(t('everywhere')),
          ...places
            .filter(({ content }) => content.kind !== 'depot')
            .map(({ id, content }) => ({ value: id, label: content.name })),
        ]}
        onChange={(place) => change({ place })}
      />
      <Choice
        label={t('clinician')}
        value={search.clinician ?? ''}
        options={[all(t('everybody')), ...clinicians.map(({ id, content }) => ({ value: id, label: content.name }))]}
        onChange={(clinician) => change({ clinician })}
      />
      {editable && visits.size > 1 && (
        <Choice
          label={t('freeFor')}
          value={search.visit ?? [...visits.keys()][0]!}
          options={[...visits].map(([value, label]) => ({ value, label }))}
          onChange={(visit) => change({ visit })}
        />
      )}
      <span className={styles.paper}>
        <button type="button" className={page.secondary} onClick={() => print()}>
          <IconPrinter size={20} aria-hidden />
          {t('print')}
        </button>
        <button type="button" className={page.secondary} onClick={() => saveText(`${t('file')}-${day}.csv`, csv())}>
          <IconDownload size={20} aria-hidden />
          {t('export')}
        </button>
      </span>
    </search>
  );
}

import { mondayOf } from '@maillage/units';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { clinicianList, placeList } from '../../places/queries.ts';
import { slotTemplates, weekSessions } from '../queries.ts';
import { parseSessionsSearch } from '../search.ts';
import { SessionEditor } from './SessionEditor.tsx';

const route = getRouteApi('/organiser/seances');

/** Loads what the form of a session needs. */
export function EditorPage({ id, day, place }: { id: string; day: string; place: string | undefined }) {
  const { t } = useTranslation('sessions');
  const navigate = route.useNavigate();
  const places = useQuery(placeList());
  const clinicians = useQuery(clinicianList());
  const templates = useQuery(slotTemplates());
  const week = useQuery(weekSessions(mondayOf(day), undefined));
  const error = places.error ?? clinicians.error ?? templates.error ?? week.error;
  if (error) return <Failure error={error} />;
  if (!places.data || !clinicians.data || !templates.data || !week.data) return <PageSkeleton />;
  const start = week.data.sessions.find((one) => one.id === id);
  if (!start && id !== 'new') return <p>{t('unknown')}</p>;
  return (
    <SessionEditor
      start={start}
      day={day}
      place={place}
      places={places.data.places.filter(({ content }) => content.kind !== 'depot')}
      clinicians={clinicians.data.clinicians}
      templates={templates.data}
      onClose={(shown) =>
        void navigate({
          search: (kept) => parseSessionsSearch({ ...kept, edit: '', ...(shown && { day: shown }) }),
          resetScroll: false,
        })
      }
    />
  );
}

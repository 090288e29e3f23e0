import type { CarePlaceList, ClinicianList } from '@maillage/contract';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../components/field/Choice.tsx';
import { PageHeading } from '../../components/page/PageHeading.tsx';
import page from '../../components/page/page.module.css';
import { Failure } from '../../components/state/Failure.tsx';
import { PageSkeleton } from '../../components/state/PageSkeleton.tsx';
import { Rich } from '../../components/text/Rich.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useSession } from '../me/useSession.ts';
import { ClinicianEditor } from './clinician/ClinicianEditor.tsx';
import { ClinicianTable } from './clinician/ClinicianTable.tsx';
import { PlaceEditor } from './place/PlaceEditor.tsx';
import { PlaceTable } from './place/PlaceTable.tsx';
import styles from './places.module.css';
import { clinicianList, placeList } from './queries.ts';
import { SignInFirst } from './SignInFirst.tsx';
import { parsePlacesSearch, placeKinds, placeViews } from './search.ts';

const route = getRouteApi('/organiser/lieux');

/** Places where care is given in turns, and those who give their half-days. */
export function PlacesPage() {
  const { me, acting } = useSession();
  if (!me) return <PageSkeleton />;
  return acting ? <Register /> : <SignInFirst />;
}

function Register() {
  const places = useQuery(placeList());
  const clinicians = useQuery(clinicianList());
  const error = places.error ?? clinicians.error;
  if (error) return <Failure error={error} reset={() => void Promise.all([places.refetch(), clinicians.refetch()])} />;
  if (!places.data || !clinicians.data) return <PageSkeleton />;
  return <Loaded places={places.data} clinicians={clinicians.data} />;
}

function Loaded({ places, clinicians }: { places: CarePlaceList; clinicians: ClinicianList }) {
  const { t } = useTranslation('places');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { view = 'places', kind, q = '', edit } = search;
  const change = (next: Record<string, string>, replace = true) =>
    navigate({ search: (kept) => parsePlacesSearch({ ...kept, ...next }), replace, resetScroll: false });
  const open = (id: string) => void change({ edit: id }, false);
  const close = () => void change({ edit: '' }, false);
  if (edit && view === 'places')
    return <PlaceEditor key={edit} start={places.places.find(({ id }) => id === edit)} onClose={close} />;
  if (edit)
    return <ClinicianEditor key={edit} start={clinicians.clinicians.find(({ id }) => id === edit)} onClose={close} />;
  return (
    <div className={styles.page}>
      <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={<Sentence places={places} clinicians={clinicians} />}>
        <p>{t('lead')}</p>
      </PageHeading>
      <search className={styles.controls}>
        {places.editable && (
          <button type="button" className={page.primary} onClick={() => open('new')}>
            <IconPlus size={20} aria-hidden />
            {t(`${view}.add`)}
          </button>
        )}
        <fieldset className={styles.views}>
          <legend className="visually-hidden">{t('view')}</legend>
          {placeViews.map((one) => (
            <label key={one}>
              <input type="radio" name="view" checked={view === one} onChange={() => change({ view: one })} />
              {t(`${one}.name`)}
            </label>
          ))}
        </fieldset>
        {view === 'places' && (
          <Choice
            label={t('kindLabel')}
            value={kind ?? ''}
            options={[
              { value: '', label: t('allKinds') },
              ...placeKinds.map((one) => ({ value: one, label: t(`kind.${one}`) })),
            ]}
            onChange={(next) => change({ kind: next })}
          />
        )}
        <label className={styles.search}>
          <span className="visually-hidden">{t('filter')}</span>
          <input
            type="search"
            className={page.input}
            placeholder={t('filter')}
            value={q}
            onChange={(event) => change({ q: event.target.value })}
          />
        </label>
      </search>
      {view === 'places' ? (
        <PlaceTable list={places} kind={kind} q={q} onOpen={open} />
      ) : (
        <ClinicianTable list={clinicians} q={q} onOpen={open} />
      )}
    </div>
  );
}

/** How many places, open how many half-days a week, and how many people give theirs. */
function Sentence({
  places: { places },
  clinicians: { clinicians },
}: {
  places: CarePlaceList;
  clinicians: ClinicianList;
}) {
  const { t } = useTranslation('places');
  const format = useFormat();
  const cabinets = places.filter(({ content }) => content.kind === 'cabinet');
  const halfDays = cabinets.reduce((sum, { content }) => sum + content.openings.length * content.rooms, 0);
  if (cabinets.length === 0) return t('sentence.none');
  return (
    <Rich
      text={t('sentence.some', {
        count: cabinets.length,
        halfDays: format.number(halfDays),
        clinicians: format.number(clinicians.length),
      })}
      tags={{ figure: <mark /> }}
    />
  );
}

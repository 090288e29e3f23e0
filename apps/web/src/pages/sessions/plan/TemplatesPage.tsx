import { instantAt, PARIS } from '@maillage/care';
import type { SlotPlan } from '@maillage/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '../../../components/care/useClock.ts';
import { Card } from '../../../components/page/Card.tsx';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { placeList } from '../../places/queries.ts';
import { useSaying } from '../../places/useSaying.ts';
import { FormSelect } from '../fields/FormSelect.tsx';
import { care, slotTemplates } from '../queries.ts';
import styles from '../sessions.module.css';
import { PlanEditor } from './PlanEditor.tsx';
import { templateOf } from './templateOf.ts';

/** How new sessions are divided: for the organisation, and where a place does otherwise. */
export function TemplatesPage({ editable }: { editable: boolean }) {
  const { t } = useTranslation('sessions');
  const templates = useQuery(slotTemplates());
  const places = useQuery(placeList());
  const { run, say } = useSaying('slot-templates');
  const [place, setPlace] = useState('');
  const [changed, setChanged] = useState<SlotPlan>();
  const error = templates.error ?? places.error;
  if (error) return <Failure error={error} />;
  if (!templates.data || !places.data) return <PageSkeleton />;
  const before = templateOf(templates.data, place || null);
  const own = templates.data.templates.some((one) => one.place === (place || null));
  const today = dayIn(new Date());
  const save = async () => {
    if (!changed) return;
    const done = await run(() => care.setTemplate(place || null, changed));
    if (!done) return;
    setChanged(undefined);
    await say(t('said.template'), () => care.setTemplate(place || null, before));
  };
  return (
    <>
      <PageHeading tab={t('view.plans')} eyebrow={t('eyebrow')} title={t('templates.title')}>
        <p>{t('templates.lead')}</p>
      </PageHeading>
      <Card title={t('templates.for')} note={t(own ? 'templates.own' : 'templates.inherited')}>
        <fieldset disabled={!editable} className={styles.fieldset}>
          <FormSelect
            label={t('place')}
            value={place}
            options={[
              { value: '', label: t('templates.all') },
              ...places.data.places
                .filter(({ content }) => content.kind !== 'depot')
                .map(({ id, content }) => ({ value: id, label: content.name })),
            ]}
            onChange={(next) => {
              setPlace(next);
              setChanged(undefined);
            }}
          />
          <PlanEditor
            key={place}
            plan={changed ?? before}
            startsAt={instantAt(today, '08:30', PARIS).toISOString()}
            endsAt={instantAt(today, '12:00', PARIS).toISOString()}
            zone={PARIS}
            onChange={setChanged}
          />
        </fieldset>
      </Card>
      {editable && changed && (
        <div className={`${page.actions} ${styles.foot}`}>
          <button type="button" className={page.primary} onClick={() => void save()}>
            {t('templates.save')}
          </button>
          <button type="button" className={page.secondary} onClick={() => setChanged(undefined)}>
            {t('close')}
          </button>
        </div>
      )}
    </>
  );
}

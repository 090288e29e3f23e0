import type { CarePlaceContent, SavedCarePlace } from '@maillage/contract';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { Skeleton } from '../../../components/state/Skeleton.tsx';
import { useSession } from '../../me/useSession.ts';
import { Conflict } from '../Conflict.tsx';
import styles from '../places.module.css';
import { careRegister } from '../queries.ts';
import { SkillsField } from '../SkillsField.tsx';
import { useRegisterForm } from '../useRegisterForm.ts';
import { useSaying } from '../useSaying.ts';
import { Equipment } from './Equipment.tsx';
import { OpeningsGrid } from './OpeningsGrid.tsx';
import { emptyPlace } from './openings.ts';
import { WhereAndWhen } from './WhereAndWhen.tsx';

const PointField = lazy(() => import('./PointField.tsx'));

/** One place, whole: what it is, when it is open, what one finds there. */
export function PlaceEditor({ start, onClose }: { start: SavedCarePlace | undefined; onClose: () => void }) {
  const { t } = useTranslation('places');
  const editable = useSession().acting?.role === 'coordinator';
  const form = useRegisterForm('places', start, start?.content ?? emptyPlace);
  const [communeName, setCommuneName] = useState(start?.communeName ?? null);
  const [tried, setTried] = useState(false);
  const { run, say } = useSaying('care');
  const { content, write } = form;
  const complete = content.name.trim() !== '' && content.commune !== '';
  const save = async (over?: number) => {
    setTried(true);
    if (!complete) return;
    const saved = await form.save(over);
    if (!saved) return;
    await run(async () => {});
    onClose();
    await say(t('said.saved', { name: content.name }));
  };
  const remove = ({ id }: SavedCarePlace) =>
    run(async () => {
      await careRegister('places').remove(id);
      onClose();
      await say(t('said.removed', { name: content.name }), () => careRegister('places').bringBack(id));
    });
  return (
    <form
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={start ? start.content.name : t('places.add')} />
      <fieldset disabled={!editable} className={styles.sections}>
        <Card title={t('section.what')}>
          <WhereAndWhen
            content={content}
            communeName={communeName}
            tried={tried}
            onCommuneName={setCommuneName}
            write={write}
          />
        </Card>
        <Card title={t('section.openings')} note={t('openingsNote')}>
          <OpeningsGrid openings={content.openings} onChange={(openings) => write({ openings })} />
        </Card>
        <Card title={t('section.inside')}>
          <div className={styles.fields}>
            <Equipment content={content} write={write} />
            <SkillsField skills={content.skills} help={t('skillsNeeded')} onChange={(skills) => write({ skills })} />
            <label className={page.label}>
              {t('field.note')}
              <textarea
                className={page.input}
                rows={3}
                maxLength={2000}
                value={content.note}
                onChange={(event) => write({ note: event.target.value })}
              />
            </label>
          </div>
        </Card>
        <Card title={t('section.point')} note={t('pointNote')}>
          {content.commune === '' ? (
            <p className={styles.soft}>{t('communeFirst')}</p>
          ) : (
            <Suspense fallback={<Skeleton height="20rem" />}>
              <PointField
                commune={content.commune}
                point={content.point}
                onChange={(point: CarePlaceContent['point']) => write({ point })}
              />
            </Suspense>
          )}
        </Card>
      </fieldset>
      {form.failure !== undefined && <Failure error={form.failure} />}
      {form.meanwhile && (
        <Conflict
          theirs={form.meanwhile}
          onTheirs={form.takeTheirs}
          onMine={() => void save(form.meanwhile!.version)}
        />
      )}
      {tried && !complete && (
        <p role="alert" className={styles.missing}>
          {t('incomplete')}
        </p>
      )}
      <div className={`${page.actions} ${styles.foot}`}>
        {editable && (
          <button type="submit" className={page.primary}>
            {t('save')}
          </button>
        )}
        <button type="button" className={page.secondary} onClick={onClose}>
          {t(editable ? 'cancel' : 'back')}
        </button>
        {editable && start && (
          <button type="button" className={page.danger} onClick={() => void remove(start)}>
            {t('remove')}
          </button>
        )}
      </div>
    </form>
  );
}

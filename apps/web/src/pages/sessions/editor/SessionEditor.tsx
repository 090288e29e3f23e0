import type { SavedCarePlace, SavedClinician, SlotTemplateAnswer, StaffSession } from '@maillage/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SureButton } from '../../../components/care/SureButton.tsx';
import { useClock } from '../../../components/care/useClock.ts';
import { Card } from '../../../components/page/Card.tsx';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { useSaying } from '../../places/useSaying.ts';
import { PlanEditor } from '../plan/PlanEditor.tsx';
import { templateOf } from '../plan/templateOf.ts';
import { care } from '../queries.ts';
import styles from '../sessions.module.css';
import { Concerned } from './Concerned.tsx';
import { contentOf, daysOf, formOf, newForm, type SessionForm, seriesOf, zoneOfPlace } from './form.ts';
import { Problems } from './Problems.tsx';
import { RepeatFields } from './RepeatFields.tsx';
import { WhenAndWho } from './WhenAndWho.tsx';

interface SessionEditorProps {
  start: StaffSession | undefined;
  day: string;
  place: string | undefined;
  places: readonly SavedCarePlace[];
  clinicians: readonly SavedClinician[];
  templates: SlotTemplateAnswer;
  /** With the day to show, when it changed. */
  onClose: (day?: string) => void;
}

/** One session, or one that comes back: when, where, who, how it is divided; and whom its change concerns. */
export function SessionEditor({ start, day, place, places, clinicians, templates, onClose }: SessionEditorProps) {
  const { t } = useTranslation('sessions');
  const clock = useClock();
  const { run, say } = useSaying('sessions', 'appointments', 'slots', 'appointment-calls');
  const [form, setForm] = useState<SessionForm>(() =>
    start ? formOf(start) : newForm(day, place ?? places[0]?.id ?? ''),
  );
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const write = (change: Partial<SessionForm>) => setForm((before) => ({ ...before, ...change }));
  const zone = zoneOfPlace(places, form.place);
  const content = contentOf(form, zone);
  const planOf = form.plan ?? templateOf(templates, form.place);
  const attempt = async (action: () => Promise<void>) => {
    setBusy(true);
    setFailure(undefined);
    try {
      await action();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const finish = async (message: string, back?: () => Promise<unknown>) => {
    await run(async () => {});
    onClose(form.day);
    await say(message, back);
  };
  const save = () =>
    attempt(async () => {
      if (start) {
        const { told } = await care.changeSession(start.id, start.version, content);
        await finish(t('said.changed', { ...told }));
      } else if (form.repeat === 'once') {
        const { id, version } = await care.addSession(content);
        await finish(t('said.added'), () => care.changeSession(id, version, { ...content, state: 'cancelled' }));
      } else {
        const { id, sessions } = await care.addSeries(seriesOf(form));
        await finish(t('said.addedSeries', { count: sessions }), () => care.endSeries(id));
      }
    });
  const callOff = (session: StaffSession) =>
    attempt(async () => {
      const { told } = await care.changeSession(session.id, session.version, {
        ...contentOf(formOf(session), session.zone),
        state: 'cancelled',
      });
      await finish(t('said.calledOff', { ...told }));
    });
  const endSeries = (series: string) =>
    attempt(async () => {
      await care.endSeries(series);
      await finish(t('said.seriesEnded'));
    });
  const title = start
    ? t('editor.title', { place: start.placeName, day: clock.day(start.startsAt, start.zone) })
    : t('add');
  return (
    <form
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={title}>
        {start && <p>{t(`editor.origin.${start.origin}`)}</p>}
      </PageHeading>
      <div className={styles.sections}>
        <Card title={t('editor.when')}>
          <WhenAndWho form={form} places={places} clinicians={clinicians} write={write} />
          {!start && <RepeatFields form={form} days={daysOf(form, zone)} write={write} />}
        </Card>
        <Card title={t('editor.plan')} note={t(form.plan ? 'editor.ownPlan' : 'editor.templatePlan')}>
          <PlanEditor
            plan={planOf}
            startsAt={content.startsAt}
            endsAt={content.endsAt}
            zone={zone}
            onChange={(plan) => write({ plan })}
          />
          {form.plan && (
            <p className={styles.back}>
              <button
                type="button"
                className={page.secondary}
                onClick={() => write({ plan: start ? templateOf(templates, form.place) : null })}
              >
                {t('editor.useTemplate')}
              </button>
            </p>
          )}
        </Card>
      </div>
      {start && <Concerned before={start} after={content} />}
      {failure !== undefined && <Problems failure={failure} />}
      <div className={`${page.actions} ${styles.foot}`}>
        <button type="submit" className={page.primary} disabled={busy || form.place === ''}>
          {t('save')}
        </button>
        <button type="button" className={page.secondary} onClick={() => onClose()}>
          {t('close')}
        </button>
        {start && start.state !== 'cancelled' && (
          <SureButton
            warning={t('editor.callOffWarning', { count: start.booked })}
            sure={t('editor.callOffSure')}
            keep={t('editor.keep')}
            onSure={() => callOff(start)}
          >
            {t('editor.callOff')}
          </SureButton>
        )}
        {start?.origin === 'hand' && start.originId && (
          <SureButton
            warning={t('editor.endSeriesWarning')}
            sure={t('editor.endSeriesSure')}
            keep={t('editor.keep')}
            onSure={() => endSeries(start.originId!)}
          >
            {t('editor.endSeries')}
          </SureButton>
        )}
      </div>
    </form>
  );
}

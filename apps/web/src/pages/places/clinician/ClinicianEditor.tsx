import type { ClinicianContent, SavedClinician } from '@maillage/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { useSession } from '../../me/useSession.ts';
import { Conflict } from '../Conflict.tsx';
import styles from '../places.module.css';
import { careRegister } from '../queries.ts';
import { useRegisterForm } from '../useRegisterForm.ts';
import { useSaying } from '../useSaying.ts';
import { AccountCard } from './AccountCard.tsx';
import { ClinicianFields } from './ClinicianFields.tsx';

/** Somebody who gives half-days: who they are, how to reach them, what they can do. */
export function ClinicianEditor({ start, onClose }: { start: SavedClinician | undefined; onClose: () => void }) {
  const { t } = useTranslation('places');
  const coordinates = useSession().acting?.role === 'coordinator';
  const form = useRegisterForm('clinicians', start, start?.content ?? emptyClinician);
  const [homeName, setHomeName] = useState(start?.homeCommuneName ?? null);
  const [tried, setTried] = useState(false);
  const { run, say } = useSaying('care');
  const { content, write } = form;
  const save = async (over?: number) => {
    setTried(true);
    if (content.name.trim() === '') return;
    const saved = await form.save(over);
    if (!saved) return;
    await run(async () => {});
    onClose();
    await say(t('said.saved', { name: content.name }));
  };
  const remove = ({ id }: SavedClinician) =>
    run(async () => {
      await careRegister('clinicians').remove(id);
      onClose();
      await say(t('said.removed', { name: content.name }), () => careRegister('clinicians').bringBack(id));
    });
  return (
    <form
      className={styles.page}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={start ? start.content.name : t('clinicians.add')} />
      <div className={styles.sections}>
        <Card title={t('section.who')}>
          <ClinicianFields content={content} homeName={homeName} onHomeName={setHomeName} write={write} />
        </Card>
        {coordinates && start && <AccountCard clinician={start} email={content.email} />}
      </div>
      {form.failure !== undefined && <Failure error={form.failure} />}
      {form.meanwhile && (
        <Conflict
          theirs={form.meanwhile}
          onTheirs={form.takeTheirs}
          onMine={() => void save(form.meanwhile!.version)}
        />
      )}
      {tried && content.name.trim() === '' && (
        <p role="alert" className={styles.missing}>
          {t('nameFirst')}
        </p>
      )}
      <div className={`${page.actions} ${styles.foot}`}>
        <button type="submit" className={page.primary}>
          {t('save')}
        </button>
        <button type="button" className={page.secondary} onClick={onClose}>
          {t('cancel')}
        </button>
        {coordinates && start && (
          <button type="button" className={page.danger} onClick={() => void remove(start)}>
            {t('remove')}
          </button>
        )}
      </div>
    </form>
  );
}

const emptyClinician: ClinicianContent = {
  name: '',
  profession: 'general-practitioner',
  rpps: null,
  status: 'settled',
  email: null,
  phone: '',
  skills: [],
  homeCommune: null,
  note: '',
};

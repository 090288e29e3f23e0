import type { PublicPlace, SessionSlots } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import { useClock } from '../../../components/care/useClock.ts';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from '../patients.module.css';
import type { BookSearch } from '../search.ts';
import { birthDateOf, type Draft } from '../who/draft.ts';
import { Step } from '../who/Step.tsx';
import type { StepId } from './steps.ts';
import { useBooking } from './useBooking.ts';

interface CheckStepProps {
  at: readonly [number, number];
  session: SessionSlots;
  place: PublicPlace;
  search: BookSearch;
  draft: Draft;
  write: (change: Partial<Draft>) => void;
  asked: readonly StepId[];
  onChange: (step: StepId) => void;
  onStale: () => Promise<unknown>;
}

/** Everything once more, each with its way back; then one press books. */
export function CheckStep({ at, session, place, search, draft, write, asked, onChange, onStale }: CheckStepProps) {
  const { t } = useTranslation('patients');
  const clock = useClock();
  const format = useFormat();
  const { book, busy, failure } = useBooking(session, search, draft, onStale);
  const { debut = session.startsAt, medecin } = search;
  const visit = session.visits.find(({ code }) => code === search.motif) ?? session.visit;
  const said: Partial<Record<StepId, string>> = {
    slot: t('moment', { day: clock.day(debut, place.zone), time: clock.time(debut, place.zone) }),
    visit: visit.label,
    ...(medecin && { doctor: t(`doctor.${medecin}`) }),
    name: `${draft.givenName} ${draft.familyName}`,
    birth: format.day(`${birthDateOf(draft)}T12:00:00`),
    contact: [draft.phone, draft.email].filter(Boolean).join(' · '),
    ...(draft.commune && { commune: draft.communeName }),
  };
  return (
    <Step
      at={at}
      question={t('question.check')}
      next={t(busy ? 'book.booking' : 'book.confirm')}
      busy={busy}
      onward
      onNext={() => void book()}
    >
      <dl className={styles.check}>
        {asked
          .filter((id) => id !== 'check' && said[id])
          .map((id) => (
            <div key={id}>
              <dt>{t(`check.${id as keyof typeof said & 'name'}`)}</dt>
              <dd>
                {said[id]}
                <button type="button" className={styles.link} onClick={() => onChange(id)}>
                  {t('book.change')}
                  <span className="visually-hidden"> : {t(`check.${id as 'name'}`)}</span>
                </button>
              </dd>
            </div>
          ))}
      </dl>
      <label className={page.label}>
        {t('book.reason')}
        <span className={page.help}>{t('book.reasonHelp')}</span>
        <textarea
          className={page.input}
          rows={2}
          maxLength={500}
          value={draft.reason}
          onChange={(event) => write({ reason: event.target.value })}
        />
      </label>
      {failure !== undefined && <Failure error={failure} />}
      <p className={page.note}>{t('book.privacy')}</p>
    </Step>
  );
}

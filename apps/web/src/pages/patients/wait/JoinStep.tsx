import type { PublicPlace, Visit } from '@maillage/contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import styles from '../patients.module.css';
import { joinWaitingList } from '../queries.ts';
import type { DoctorAnswer } from '../search.ts';
import { birthDateOf, type Draft, patientOf } from '../who/draft.ts';
import { Step } from '../who/Step.tsx';
import { forgetDraft } from '../who/useDraft.ts';

interface JoinStepProps {
  at: readonly [number, number];
  places: readonly PublicPlace[];
  visit: Visit;
  medecin: DoctorAnswer | undefined;
  draft: Draft;
  write: (change: Partial<Draft>) => void;
  onChange: (step: string) => void;
}

/** What was said once more, what gives priority, and joining. */
export function JoinStep({ at, places, visit, medecin, draft, write, onChange }: JoinStepProps) {
  const { t } = useTranslation('patients');
  const format = useFormat();
  const navigate = useNavigate();
  const [longTermCondition, setLongTerm] = useState(false);
  const [solidarityCover, setSolidarity] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const join = async () => {
    if (busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const { token } = await joinWaitingList({
        places: places.map(({ id }) => id),
        visit: visit.code,
        earliest: null,
        latest: null,
        patient: patientOf(draft),
        reason: draft.reason.trim(),
        longTermCondition,
        solidarityCover,
        ...(medecin && { attendingDoctor: medecin }),
      });
      forgetDraft();
      await navigate({ to: '/rendez-vous/$token', params: { token }, replace: true });
    } catch (error) {
      setBusy(false);
      setFailure(error);
    }
  };
  const said = [
    ['places', t('wait.where'), places.map(({ name }) => name).join(', ')],
    ['visit', t('check.visit'), visit.label],
    ['name', t('check.name'), `${draft.givenName} ${draft.familyName}`],
    ['birth', t('check.birth'), format.day(`${birthDateOf(draft)}T12:00:00`)],
    ['contact', t('check.contact'), [draft.phone, draft.email].filter(Boolean).join(' · ')],
  ] as const;
  return (
    <Step
      at={at}
      question={t('wait.check')}
      next={t(busy ? 'wait.joining' : 'wait.join')}
      busy={busy}
      onward
      onNext={() => void join()}
    >
      <dl className={styles.check}>
        {said.map(([step, label, value]) => (
          <div key={step}>
            <dt>{label}</dt>
            <dd>
              {value}
              <button type="button" className={styles.link} onClick={() => onChange(step)}>
                {t('book.change')}
                <span className="visually-hidden"> : {label}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <fieldset className={styles.ticks}>
        <legend>{t('wait.priorities')}</legend>
        <small>{t('wait.prioritiesHelp')}</small>
        <label className={styles.tick}>
          <input type="checkbox" checked={longTermCondition} onChange={(event) => setLongTerm(event.target.checked)} />
          {t('wait.longTerm')}
        </label>
        <label className={styles.tick}>
          <input type="checkbox" checked={solidarityCover} onChange={(event) => setSolidarity(event.target.checked)} />
          {t('wait.solidarity')}
        </label>
      </fieldset>
      <label className={page.label}>
        {t('wait.reason')}
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

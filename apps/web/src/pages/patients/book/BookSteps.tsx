import type { PublicPlace, SessionSlots } from '@maillage/contract';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import styles from '../patients.module.css';
import type { BookSearch } from '../search.ts';
import { type Fault, faults, type WhoStep } from '../who/draft.ts';
import { Step } from '../who/Step.tsx';
import { useDraft } from '../who/useDraft.ts';
import { WhoFields } from '../who/WhoFields.tsx';
import { CheckStep } from './CheckStep.tsx';
import { Choices } from './Choices.tsx';
import { DoctorChoices } from './DoctorChoices.tsx';
import { correctedAt, Refused } from './Refused.tsx';
import { SlotStep } from './SlotStep.tsx';
import { SlotSummary } from './SlotSummary.tsx';
import { courseOf, eligibilityOf, type StepId, stepIds } from './steps.ts';

const route = getRouteApi('/patients/seances/$session');

interface BookStepsProps {
  session: SessionSlots;
  place: PublicPlace;
  doctorMatters: boolean;
  /** Free slots are asked for again. */
  onStale: () => Promise<unknown>;
}

export function BookSteps({ session, place, doctorMatters, onStale }: BookStepsProps) {
  const { t } = useTranslation('patients');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { draft, write } = useDraft();
  const [shown, setShown] = useState<readonly Fault[]>([]);
  const course = courseOf(session, search, draft, doctorMatters);
  const asked = course.asked.find((id) => id === search.etape);
  // nothing can be confirmed before everything is said
  const step: StepId = asked === undefined || asked === 'check' ? course.open : asked;
  const pinned = asked === step;
  const go = (next: BookSearch, replace = false) => {
    setShown([]);
    void navigate({ search: { ...search, ...next }, replace, resetScroll: false });
  };
  useEffect(() => {
    if (!pinned) void navigate({ search: (kept) => ({ ...kept, etape: step }), replace: true, resetScroll: false });
  }, [pinned, step, navigate]);

  const answer = (next: BookSearch) => {
    const said = { ...search, ...next };
    go({ ...next, etape: courseOf(session, said, draft, doctorMatters).open });
  };
  const goOn = (current: WhoStep) => {
    const wrong = faults[current](draft);
    if (wrong.length > 0) setShown(wrong);
    else answer({});
  };

  const zone = place.zone;
  const eligibility = eligibilityOf(session, zone, search, draft);
  // said once the question is behind; there itself the answer can be corrected
  const refused =
    eligibility.status === 'refused' && !eligibility.refusals.some(({ reason }) => correctedAt[reason] === step)
      ? eligibility.refusals
      : undefined;
  const at = [course.asked.indexOf(step) + 1, course.asked.length] as const;
  return (
    <div className={styles.page}>
      <PageHeading tab={t('book.tab')} eyebrow={t('eyebrow')} title={t('book.title')} />
      <SlotSummary session={session} place={place} search={search} />
      {refused ? <Refused refusals={refused} search={search} onCorrect={(id) => go({ etape: id })} /> : stepOf(step)}
    </div>
  );

  function stepOf(id: StepId) {
    switch (id) {
      case 'visit':
        return (
          <Step key={id} at={at} question={t('question.visit')}>
            <Choices
              options={session.visits.map(({ code, label, minutes, mode }) => ({
                value: code,
                label,
                note: t('visitNote', { minutes, mode: t(`mode.${mode}`) }),
              }))}
              chosen={search.motif}
              onChoose={(motif) => go({ motif, etape: stepIds[1] })}
            />
          </Step>
        );
      case 'doctor':
        return (
          <Step key={id} at={at} question={t('question.doctor')} help={t('question.doctorHelp')}>
            <DoctorChoices chosen={search.medecin} onChoose={(medecin) => answer({ medecin })} />
          </Step>
        );
      case 'slot':
        return (
          <SlotStep
            key={id}
            at={at}
            session={session}
            place={place}
            search={search}
            onChoose={(debut) => answer({ debut })}
          />
        );
      case 'check':
        return (
          <CheckStep
            key={id}
            at={at}
            session={session}
            place={place}
            search={search}
            draft={draft}
            write={write}
            asked={course.asked}
            onChange={(etape) => go({ etape })}
            onStale={onStale}
          />
        );
      default:
        return (
          <Step
            key={id}
            at={at}
            question={t(`question.${id}`)}
            help={id === 'contact' ? t('question.contactHelp') : undefined}
            onNext={() => goOn(id)}
          >
            <WhoFields step={id} draft={draft} write={write} faults={shown} />
          </Step>
        );
    }
  }
}

import type { CareNear } from '@maillage/contract';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Choices } from '../book/Choices.tsx';
import { DoctorChoices } from '../book/DoctorChoices.tsx';
import styles from '../patients.module.css';
import type { WaitSearch } from '../search.ts';
import { type Draft, type Fault, faults, type WhoStep } from '../who/draft.ts';
import { Step } from '../who/Step.tsx';
import { useDraft } from '../who/useDraft.ts';
import { WhoFields } from '../who/WhoFields.tsx';
import { JoinStep } from './JoinStep.tsx';

const route = getRouteApi('/patients/attente');
const stepIds = ['places', 'visit', 'doctor', 'name', 'birth', 'contact', 'check'] as const;
type StepId = (typeof stepIds)[number];

export function WaitSteps({ near: { places, visits } }: { near: CareNear }) {
  const { t } = useTranslation('patients');
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { draft, write } = useDraft();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(search.place ? [search.place] : []));
  const [shown, setShown] = useState<readonly Fault[]>([]);
  const [noPlace, setNoPlace] = useState(false);
  const asked = stepIds.filter((id) => id !== 'visit' || visits.length > 1);
  const open = (said: WaitSearch): StepId =>
    asked.find((id) => !answered(id, said, draft, chosen.size > 0 && said.etape !== undefined)) ?? 'check';
  const wanted = asked.find((id) => id === search.etape);
  const step = wanted === undefined || wanted === 'check' ? open(search) : wanted;
  const go = (next: WaitSearch, replace = false) => {
    setShown([]);
    void navigate({ search: { ...search, ...next }, replace, resetScroll: false });
  };
  useEffect(() => {
    if (wanted !== step)
      void navigate({ search: (kept) => ({ ...kept, etape: step }), replace: true, resetScroll: false });
  }, [wanted, step, navigate]);
  const goOn = (current: WhoStep) => {
    const wrong = faults[current](draft);
    if (wrong.length > 0) setShown(wrong);
    else go({ etape: open(search) });
  };
  const at = [asked.indexOf(step) + 1, asked.length] as const;
  switch (step) {
    case 'places':
      return (
        <Step
          key={step}
          at={at}
          question={t('wait.places')}
          help={t('wait.placesHelp')}
          onNext={() => (chosen.size === 0 ? setNoPlace(true) : go({ etape: open(search) }))}
        >
          <fieldset className={styles.ticks}>
            <legend className="visually-hidden">{t('wait.places')}</legend>
            {places.map(({ id, name, communeName, kilometres }) => (
              <label key={id} className={styles.tick}>
                <input
                  type="checkbox"
                  checked={chosen.has(id)}
                  onChange={(event) => {
                    setNoPlace(false);
                    const next = new Set(chosen);
                    if (event.target.checked) next.add(id);
                    else next.delete(id);
                    setChosen(next);
                  }}
                />
                <span>
                  {name}{' '}
                  <small>
                    {communeName}
                    {kilometres !== null && ` · ${t('kilometres', { kilometres: format.number(kilometres) })}`}
                  </small>
                </span>
              </label>
            ))}
          </fieldset>
          <p role="alert" className={styles.fault}>
            {noPlace && t('wait.noPlace')}
          </p>
        </Step>
      );
    case 'visit':
      return (
        <Step key={step} at={at} question={t('question.visit')}>
          <Choices
            options={visits.map(({ code, label, minutes, mode }) => ({
              value: code,
              label,
              note: t('visitNote', { minutes, mode: t(`mode.${mode}`) }),
            }))}
            chosen={search.motif}
            onChoose={(motif) => go({ motif, etape: open({ ...search, motif }) })}
          />
        </Step>
      );
    case 'doctor':
      return (
        <Step key={step} at={at} question={t('question.doctor')} help={t('question.doctorHelp')}>
          <DoctorChoices
            chosen={search.medecin}
            onChoose={(medecin) => go({ medecin, etape: open({ ...search, medecin }) })}
          />
        </Step>
      );
    case 'check':
      return (
        <JoinStep
          key={step}
          at={at}
          places={places.filter(({ id }) => chosen.has(id))}
          visit={visits.find(({ code }) => code === search.motif) ?? visits[0]!}
          medecin={search.medecin}
          draft={draft}
          write={write}
          onChange={(etape) => go({ etape })}
        />
      );
    default:
      return (
        <Step
          key={step}
          at={at}
          question={t(`question.${step}`)}
          help={step === 'contact' ? t('question.contactHelp') : undefined}
          onNext={() => goOn(step)}
        >
          <WhoFields step={step} draft={draft} write={write} faults={shown} />
        </Step>
      );
  }
}

function answered(id: StepId, search: WaitSearch, draft: Draft, placed: boolean): boolean {
  switch (id) {
    case 'places':
      return placed;
    case 'visit':
      return search.motif !== undefined;
    case 'doctor':
      return search.medecin !== undefined;
    case 'check':
      return false;
    default:
      return faults[id](draft).length === 0;
  }
}

import type { MyAvailability } from '@maillage/contract';
import { IconArrowBackUp, IconArrowLeft, IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import type { DoorPath } from '../queries.ts';
import { type Question, questions } from '../search.ts';
import styles from './mine.module.css';
import { AmountStep } from './steps/AmountStep.tsx';
import { CalendarStep } from './steps/CalendarStep.tsx';
import { DaysStep } from './steps/DaysStep.tsx';
import { HolidaysStep } from './steps/HolidaysStep.tsx';
import { MoreStep } from './steps/MoreStep.tsx';
import { PlacesStep } from './steps/PlacesStep.tsx';
import { Summary } from './steps/Summary.tsx';
import type { StepProps } from './steps/step.ts';
import { WeekStep } from './steps/WeekStep.tsx';
import { useWords, type Words } from './useWords.ts';

interface QuestionsProps {
  door: DoorPath;
  loaded: MyAvailability;
  question: Question;
  onQuestion: (question: Question) => void;
}

const steps: Record<Question, (props: StepProps) => React.ReactNode> = {
  week: WeekStep,
  amount: AmountStep,
  places: PlacesStep,
  holidays: HolidaysStep,
  days: DaysStep,
  calendar: CalendarStep,
  more: MoreStep,
  summary: Summary,
};

/** One question a screen. What is said is kept at once, and each change can be taken back. */
export function Questions({ door, loaded, question, onQuestion }: QuestionsProps) {
  const { t } = useTranslation('availability');
  const words = useWords(door, loaded);
  const title = useRef<HTMLDivElement>(null);
  const first = useRef(true);
  const at = questions.indexOf(question);
  const [before, after] = [questions[at - 1], questions[at + 1]];
  const Step = steps[question];
  // a reader who cannot see hears the next question
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question is what has changed.
  useEffect(() => {
    if (!first.current) title.current?.focus();
    first.current = false;
  }, [question]);
  return (
    <div className={styles.page}>
      <PageHeading
        tab={t('mine.tab')}
        eyebrow={words.mine.clinician.name}
        title={
          <span ref={title} tabIndex={-1} className={styles.title}>
            {t(`question.${question}`)}
          </span>
        }
      >
        {question !== 'summary' && (
          <div className={styles.progress}>
            <progress max={questions.length - 1} value={at + 1} aria-label={t('progress')} />
            <span>{t('step', { step: at + 1, steps: questions.length - 1 })}</span>
          </div>
        )}
        <Asked mine={words.mine} />
      </PageHeading>
      <Step words={words} door={door} onQuestion={onQuestion} />
      {words.failure !== undefined && <Failure error={words.failure} reset={() => void words.confirm()} />}
      <nav className={styles.foot} aria-label={t('progress')}>
        <Kept words={words} />
        <div className={styles.moves}>
          {before && question !== 'summary' && (
            <button type="button" className={page.secondary} onClick={() => onQuestion(before)}>
              <IconArrowLeft size={20} aria-hidden />
              {t('before')}
            </button>
          )}
          {after && (
            <button type="button" className={page.primary} onClick={() => onQuestion(after)}>
              {t('after')}
              <IconArrowRight size={20} aria-hidden />
            </button>
          )}
        </div>
      </nav>
    </div>
  );
}

function Asked({ mine: { asked, organisation } }: { mine: MyAvailability }) {
  const { t } = useTranslation('availability');
  const format = useFormat();
  if (!asked) return null;
  return (
    <p>
      {t('asked', {
        organisation,
        from: format.day(asked.from),
        through: format.day(asked.through),
        deadline: format.day(asked.deadline),
      })}
      {asked.message && ` ${asked.message}`}
    </p>
  );
}

/** Says that what was tapped is kept, and takes the last tap back. */
function Kept({ words: { saving, undo } }: { words: Words }) {
  const { t } = useTranslation('availability');
  return (
    <div className={styles.kept}>
      <span role="status">
        {saving === 'saved' && <IconCheck size={18} aria-hidden />}
        {saving !== 'untouched' && t(`saving.${saving}`)}
      </span>
      {undo && (
        <button type="button" className={styles.undo} onClick={undo}>
          <IconArrowBackUp size={18} aria-hidden />
          {t('undo')}
        </button>
      )}
    </div>
  );
}

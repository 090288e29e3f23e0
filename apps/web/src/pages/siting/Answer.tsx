import type { SitingAnswer, SitingQuestion } from '@maillage/contract';
import { useTranslation } from 'react-i18next';
import page from '../../components/page/page.module.css';
import { useFormat } from '../../i18n/useFormat.ts';
import { Actions } from './Actions.tsx';
import { Curve } from './Curve.tsx';
import { Effect } from './Effect.tsx';
import type { SitingForm } from './form.ts';
import { Moved } from './Moved.tsx';
import { SiteList } from './SiteList.tsx';
import { SitingMap } from './SitingMap.tsx';
import styles from './siting.module.css';
import { useValue } from './useValue.ts';

interface AnswerProps {
  question: SitingQuestion;
  answer: SitingAnswer;
  form: SitingForm;
  editable: boolean;
  onChange: (form: SitingForm) => void;
  onLonger: () => void;
}

/** How good the choice is proven to be, the map with the list, the curve, before and after. */
export function Answer({ question, answer, form, editable, onChange, onLonger }: AnswerProps) {
  const { t } = useTranslation('siting');
  const format = useFormat();
  const { said } = useValue(question.objective);
  const gap = answer.gap < 0.01 ? format.share(answer.gap, 1) : format.share(Math.ceil(answer.gap * 100) / 100);
  return (
    <>
      <div className={answer.optimal ? page.notice : page.warning} role="status">
        <p>
          {answer.stopped && `${t('gap.stopped')} `}
          {answer.optimal ? t('gap.optimal') : t('gap.within', { gap, bound: said(answer.bound) })}
        </p>
        {!answer.optimal && editable && question.seconds < 120 && (
          <button type="button" className={page.secondary} onClick={onLonger}>
            {t('gap.again')}
          </button>
        )}
      </div>
      <Actions answer={answer} question={question} editable={editable} />
      <div className={styles.main}>
        <SitingMap answer={answer} form={form} editable={editable} onChange={onChange} />
        <SiteList question={question} answer={answer} form={form} editable={editable} onChange={onChange} />
      </div>
      <div className={styles.main}>
        <Curve question={question} answer={answer} />
        <Effect answer={answer} budget={question.budget !== undefined} />
      </div>
      <Moved answer={answer} />
    </>
  );
}

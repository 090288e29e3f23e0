import { groupWords } from '@maillage/contract';
import {
  type Budget,
  type BudgetKindId,
  type BudgetProblem,
  budgetKinds,
  PARAMETER_GROUPS,
  type ParameterGroup,
} from '@maillage/economics';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../budgets.module.css';
import { useWord } from '../useWord.ts';
import { GainQuestion } from './GainQuestion.tsx';
import { GroupSummary } from './GroupSummary.tsx';
import { ParameterField } from './ParameterField.tsx';
import { PlaceField } from './PlaceField.tsx';
import type { BudgetEditing } from './useBudgetDraft.ts';

interface QuestionsProps {
  editing: BudgetEditing;
  budget: Budget;
  problems: readonly BudgetProblem[];
  editable: boolean;
  communeName: string | null;
}

/** What the budget rests on, one question open at a time. A question with a problem opens by itself. */
export function Questions({ editing, budget, problems, editable, communeName }: QuestionsProps) {
  const { t } = useTranslation('budgets');
  const word = useWord();
  const kind = budgetKinds[editing.draft.kind as BudgetKindId];
  const [open, setOpen] = useState<ParameterGroup | 'gain' | undefined>('activity');
  const wrong = kind.parameters.find(({ id }) => problems.some(({ path }) => path === id))?.group;
  useEffect(() => {
    if (wrong) setOpen(wrong);
  }, [wrong]);
  const turn = (group: ParameterGroup | 'gain') => (opened: boolean) => {
    if (opened !== (open === group)) setOpen(opened ? group : undefined);
  };
  return (
    <section className={styles.questions} aria-labelledby="budget-questions">
      <h2 id="budget-questions">{t('questions.title')}</h2>
      <p className={styles.soft}>{t('questions.lead')}</p>
      {PARAMETER_GROUPS.map((group) => {
        const parameters = kind.parameters.filter((parameter) => parameter.group === group);
        if (parameters.length === 0) return null;
        return (
          <details
            key={group}
            className={styles.question}
            open={open === group}
            onToggle={(event) => turn(group)(event.currentTarget.open)}
          >
            <summary>
              <span className={styles.ask}>{word(groupWords[group])}</span>
              <GroupSummary group={group} budget={budget} />
            </summary>
            <div className={styles.fields}>
              {group === 'place' && <PlaceField editing={editing} communeName={communeName} editable={editable} />}
              {parameters.map((parameter) => (
                <ParameterField
                  key={parameter.id}
                  parameter={parameter}
                  value={editing.draft.values[parameter.id] ?? parameter.value}
                  problem={problems.find(({ path }) => path === parameter.id)}
                  editable={editable}
                  onChange={(value) => editing.setValue(parameter.id, value)}
                />
              ))}
            </div>
          </details>
        );
      })}
      <GainQuestion editing={editing} editable={editable} open={open === 'gain'} onTurn={turn('gain')} />
    </section>
  );
}

import type { BudgetDraft, SavedBudget } from '@maillage/contract';
import { type Budget, type BudgetKindId, budgetOf, validateBudget } from '@maillage/economics';
import { useDeferredValue, useMemo, useRef } from 'react';
import styles from '../budgets.module.css';
import { CashChart } from '../charts/CashChart.tsx';
import { TornadoChart } from '../charts/TornadoChart.tsx';
import { YearTable } from '../charts/YearTable.tsx';
import { EditorBar } from './EditorBar.tsx';
import { Formulas } from './Formulas.tsx';
import { Headline } from './Headline.tsx';
import { KeptLine } from './KeptLine.tsx';
import { Problems } from './Problems.tsx';
import { Questions } from './Questions.tsx';
import { useBudgetDraft } from './useBudgetDraft.ts';
import { useKeeping } from './useKeeping.ts';
import { Versions } from './Versions.tsx';

interface BudgetEditorProps {
  id: string;
  start: BudgetDraft;
  saved?: SavedBudget;
  editable: boolean;
}

/** A budget: its sentence, its pictures, and the questions it rests on, answered at once. */
export function BudgetEditor({ id, start, saved, editable }: BudgetEditorProps) {
  const editing = useBudgetDraft(start);
  const { draft } = editing;
  const problems = useMemo(() => validateBudget(draft.kind, draft.values), [draft]);
  const valid = problems.length === 0 && draft.name.trim() !== '';
  const keeping = useKeeping(id, draft, valid, saved, editable);
  const { shown, budget } = useLastGood(draft, problems.length === 0);
  const slow = useDeferredValue(shown);
  return (
    <div className={styles.page}>
      <Headline draft={shown} budget={budget} />
      <EditorBar id={id} editing={editing} editable={editable} />
      <KeptLine keeping={keeping} editing={editing} />
      {problems.length > 0 && <Problems problems={problems} />}
      <div className={styles.editor} data-stale={problems.length > 0 || undefined}>
        <div className={styles.results}>
          <CashChart budget={budget} />
          <YearTable budget={budget} />
          <TornadoChart draft={slow} />
          <Formulas budget={budget} />
          {saved && <Versions id={id} editing={editing} editable={editable} />}
        </div>
        <Questions
          editing={editing}
          budget={budget}
          problems={problems}
          editable={editable}
          communeName={saved?.communeName ?? null}
        />
      </div>
    </div>
  );
}

/** The last draft that made a budget: while a value is wrong, its result stays on the screen. */
function useLastGood(draft: BudgetDraft, good: boolean): { shown: BudgetDraft; budget: Budget } {
  const last = useRef<BudgetDraft | undefined>(undefined);
  if (good) last.current = draft;
  const shown = last.current ?? { ...draft, values: {} };
  const budget = useMemo(() => budgetOf(shown.kind as BudgetKindId, shown.values, shown.gain), [shown]);
  return { shown, budget };
}

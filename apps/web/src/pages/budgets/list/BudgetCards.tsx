import { type BudgetDraft, kindWords, type SavedBudget } from '@maillage/contract';
import { type Budget, isBudgetKindId } from '@maillage/economics';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import page from '../../../components/page/page.module.css';
import { useFormat } from '../../../i18n/useFormat.ts';
import type { BrowserBudget } from '../browserBudgets.ts';
import styles from '../budgets.module.css';
import { COMPARED_AT_MOST } from '../compare/search.ts';
import type { BudgetActions } from '../useBudgetActions.ts';
import { useMoney } from '../useMoney.ts';
import { useWord } from '../useWord.ts';
import { budgetFor } from './budgetFor.ts';

interface BudgetCardsProps {
  saved: readonly SavedBudget[];
  here: readonly BrowserBudget[];
  actions: BudgetActions;
  /** A budget of this browser came or went. */
  onChange: () => void;
  organisation: string | undefined;
}

/** One card a budget: what it is, its result, what can be done with it. */
export function BudgetCards({ saved, here, actions, onChange, organisation }: BudgetCardsProps) {
  const { t } = useTranslation('budgets');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const choose = (id: string) =>
    setChosen((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].slice(-COMPARED_AT_MOST)));
  const shared = { actions, onChange, chosen, choose };
  return (
    <>
      {saved.length + here.length > 1 && (
        <div className={styles.compareBar} role="status">
          {chosen.length < 2 ? (
            t('compare.choose', { most: COMPARED_AT_MOST })
          ) : (
            <Link to="/decider/budgets/comparer" search={{ ids: chosen.join(',') }} className={page.primary}>
              {t('compare.open', { count: chosen.length })}
            </Link>
          )}
        </div>
      )}
      {saved.length > 0 && (
        <section className={styles.section} aria-labelledby="budgets-saved">
          <h2 id="budgets-saved">{t('list.ofOrganisation', { organisation })}</h2>
          <div className={styles.cards}>
            {saved.map((budget) => (
              <BudgetCard key={budget.id} {...budget} {...shared} mayRemove={actions.mayWrite} />
            ))}
          </div>
        </section>
      )}
      {here.length > 0 && (
        <section className={styles.section} aria-labelledby="budgets-here">
          <h2 id="budgets-here">{t('list.here')}</h2>
          <div className={styles.cards}>
            {here.map((budget) => (
              <BudgetCard key={budget.id} {...budget} {...shared} mayRemove />
            ))}
          </div>
        </section>
      )}
    </>
  );
}

interface BudgetCardProps {
  id: string;
  draft: BudgetDraft;
  updatedAt: string;
  updatedBy?: string;
  communeName?: string | null;
  actions: BudgetActions;
  onChange: () => void;
  chosen: readonly string[];
  choose: (id: string) => void;
  mayRemove: boolean;
}

function BudgetCard(props: BudgetCardProps) {
  const { id, draft, updatedAt, updatedBy, communeName, actions, onChange, chosen, choose, mayRemove } = props;
  const { t } = useTranslation('budgets');
  const format = useFormat();
  const word = useWord();
  if (!isBudgetKindId(draft.kind)) return null;
  const copy = () => actions.create({ ...draft, name: t('copyOf', { name: draft.name }).slice(0, 160) }).then(onChange);
  return (
    <Card
      title={
        <Link to="/decider/budgets/$id" params={{ id }}>
          {draft.name}
        </Link>
      }
      note={[word(kindWords[draft.kind].name), communeName].filter(Boolean).join(' · ')}
      className={styles.example}
    >
      <ResultLine budget={budgetFor(draft)} />
      <p className={styles.soft}>
        {updatedBy
          ? t('card.changedBy', { by: updatedBy, date: format.day(updatedAt) })
          : t('card.changed', { date: format.day(updatedAt) })}
      </p>
      <div className={page.actions}>
        <label className={styles.small}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={() => choose(id)} />
          {t('compare.one')}
          <span className="visually-hidden">{` « ${draft.name} »`}</span>
        </label>
        <button type="button" className={styles.small} onClick={copy}>
          <IconCopy size={18} aria-hidden />
          {t('duplicate')}
          <span className="visually-hidden">{` « ${draft.name} »`}</span>
        </button>
        {mayRemove && (
          <button type="button" className={styles.small} onClick={() => actions.remove(id, draft).then(onChange)}>
            <IconTrash size={18} aria-hidden />
            {t('remove')}
            <span className="visually-hidden">{` « ${draft.name} »`}</span>
          </button>
        )}
      </div>
    </Card>
  );
}

function ResultLine({ budget }: { budget: Budget | undefined }) {
  const { t } = useTranslation('budgets');
  const money = useMoney();
  if (!budget) return <p className={styles.figureLine}>{t('card.invalid')}</p>;
  const { result } = budget.years[budget.fullYear - 1]!;
  return (
    <p className={styles.figureLine}>
      <b data-negative={result < 0 || undefined}>{money.whole(result)}</b> {t('card.result')}
    </p>
  );
}

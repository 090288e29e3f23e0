import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import { Failure } from '../../../components/state/Failure.tsx';
import { Skeleton } from '../../../components/state/Skeleton.tsx';
import { useSession } from '../../me/useSession.ts';
import { type BrowserBudget, browserBudgets } from '../browserBudgets.ts';
import styles from '../budgets.module.css';
import { savedBudgets } from '../queries.ts';
import { useBudgetActions } from '../useBudgetActions.ts';
import { BudgetCards } from './BudgetCards.tsx';
import { Examples } from './Examples.tsx';

/** Budgets of the organisation and of this browser; without any, three examples to start from. */
export function BudgetsPage() {
  const { t } = useTranslation('budgets');
  const { me, acting } = useSession();
  const actions = useBudgetActions();
  const [here, setHere] = useState<readonly BrowserBudget[]>(browserBudgets);
  const saved = useQuery(savedBudgets(acting !== undefined));
  const waiting = me === undefined || (acting !== undefined && saved.data === undefined && !saved.error);
  const budgets = saved.data?.budgets ?? [];
  const none = budgets.length + here.length === 0;
  return (
    <div className={styles.page}>
      <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={t('list.title')}>
        <p>{t('list.lead')}</p>
      </PageHeading>
      {saved.error && <Failure error={saved.error} reset={saved.refetch} />}
      {waiting && <Skeleton height="16rem" />}
      {!waiting && !none && (
        <BudgetCards
          saved={budgets}
          here={here}
          actions={actions}
          onChange={() => setHere(browserBudgets())}
          organisation={acting?.organisation.name}
        />
      )}
      {!waiting && <Examples actions={actions} empty={none} signedIn={acting !== undefined} />}
    </div>
  );
}

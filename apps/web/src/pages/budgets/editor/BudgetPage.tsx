import type { BudgetDraft, SavedBudget } from '@maillage/contract';
import { isBudgetKindId } from '@maillage/economics';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestFailure } from '../../../api/getJson.ts';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { browserBudget, isBrowserId } from '../browserBudgets.ts';
import { savedBudget } from '../queries.ts';
import { BudgetEditor } from './BudgetEditor.tsx';

const route = getRouteApi('/decider/budgets/$id');

/** One budget, of the organisation or of this browser. */
export function BudgetPage() {
  const { id } = route.useParams();
  return isBrowserId(id) ? <OfThisBrowser key={id} id={id} /> : <OfOrganisation key={id} id={id} />;
}

function OfThisBrowser({ id }: { id: string }) {
  const budget = useMemo(() => browserBudget(id), [id]);
  return budget ? <BudgetEditor id={id} start={known(budget.draft)} editable /> : <NotHere />;
}

function OfOrganisation({ id }: { id: string }) {
  const { data, error, refetch } = useQuery(savedBudget(id));
  if (error instanceof RequestFailure && error.code === 'identity/required') return <NotHere />;
  if (error) return <Failure error={error} reset={refetch} />;
  if (!data) return <PageSkeleton />;
  return <Opened id={id} opened={data.budget} editable={data.editable} />;
}

/** What was read first is what the editor starts from; later answers are its own saves. */
function Opened({ id, opened, editable }: { id: string; opened: SavedBudget; editable: boolean }) {
  return <BudgetEditor id={id} start={known(opened.draft)} saved={opened} editable={editable} />;
}

function NotHere() {
  const { t } = useTranslation('budgets');
  return (
    <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={t('notHere.title')}>
      <p>{t('notHere.text')}</p>
      <p>
        <Link to="/decider/budgets">{t('notHere.back')}</Link>
      </p>
    </PageHeading>
  );
}

/** A kind that this version does not know opens as a health centre, with no value kept. */
const known = (draft: BudgetDraft): BudgetDraft =>
  isBudgetKindId(draft.kind) ? draft : { ...draft, kind: 'health-centre', values: {} };

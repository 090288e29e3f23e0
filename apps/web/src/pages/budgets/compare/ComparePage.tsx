import { type BudgetDraft, kindWords } from '@maillage/contract';
import type { Budget } from '@maillage/economics';
import { useQueries } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../components/page/Card.tsx';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import page from '../../../components/page/page.module.css';
import { Failure } from '../../../components/state/Failure.tsx';
import { PageSkeleton } from '../../../components/state/PageSkeleton.tsx';
import { Rich } from '../../../components/text/Rich.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { browserBudget, isBrowserId } from '../browserBudgets.ts';
import styles from '../budgets.module.css';
import { budgetFor } from '../list/budgetFor.ts';
import { savedBudget } from '../queries.ts';
import { useMoney } from '../useMoney.ts';
import { useWord } from '../useWord.ts';
import { idsOf } from './search.ts';

const route = getRouteApi('/decider/budgets/comparer');

interface Compared {
  readonly id: string;
  readonly draft: BudgetDraft;
  readonly budget: Budget;
}

/** Up to four budgets side by side: what each costs, brings, and takes of public money. */
export function ComparePage() {
  const { t } = useTranslation('budgets');
  const ids = idsOf(route.useSearch());
  const saved = useQueries({ queries: ids.filter((id) => !isBrowserId(id)).map(savedBudget) });
  const failed = saved.find(({ error }) => error);
  if (failed?.error) return <Failure error={failed.error} reset={failed.refetch} />;
  if (saved.some(({ data }) => !data)) return <PageSkeleton />;
  const compared = ids.flatMap((id): Compared[] => {
    const draft = isBrowserId(id)
      ? browserBudget(id)?.draft
      : saved.find(({ data }) => data?.budget.id === id)?.data?.budget.draft;
    const budget = draft && budgetFor(draft);
    return draft && budget ? [{ id, draft, budget }] : [];
  });
  if (compared.length < 2)
    return (
      <PageHeading tab={t('tab')} eyebrow={t('eyebrow')} title={t('compare.few')}>
        <p>
          <Link to="/decider/budgets">{t('notHere.back')}</Link>
        </p>
      </PageHeading>
    );
  return <SideBySide compared={compared} />;
}

function SideBySide({ compared }: { compared: readonly Compared[] }) {
  const { t } = useTranslation('budgets');
  const format = useFormat();
  const money = useMoney();
  const word = useWord();
  const yearOf = ({ budget }: Compared) => budget.years[budget.fullYear - 1]!;
  const cheapest = [...compared].sort((a, b) => perAct(a) - perAct(b))[0]!;
  const count = (value: number, { budget }: Compared) => format.number(value, budget.kind === 'health-centre' ? 0 : 1);
  const optional = (value: number | null, write: (value: number) => string) => (value === null ? '–' : write(value));
  const rows: readonly (readonly [string, (one: Compared) => ReactNode])[] = [
    [t('compare.kind'), ({ budget }) => word(kindWords[budget.kind].name)],
    [t('years.acts'), (one) => format.number(yearOf(one).acts)],
    [t('years.income'), (one) => money.whole(yearOf(one).income)],
    [t('years.costs'), (one) => money.whole(yearOf(one).costs)],
    [t('years.result'), (one) => money.whole(yearOf(one).result)],
    [
      t('compare.breakEven'),
      (one) => {
        const { breakEven, kind } = one.budget;
        if (!('needed' in breakEven)) return t(`compare.${breakEven.status}`);
        return t('compare.balance', {
          needed: count(Math.ceil(breakEven.needed * 10) / 10, one),
          actual: count(breakEven.actual, one),
          driver: word(kindWords[kind].driver),
        });
      },
    ],
    [
      t('compare.lowest'),
      ({ budget: { lowestCash } }) =>
        t('cash.lowest', { amount: money.whole(lowestCash.amount), month: lowestCash.month }),
    ],
    [t('compare.local'), ({ budget }) => money.whole(budget.cost.local)],
    [t('compare.perAct'), ({ budget }) => optional(budget.cost.perAct, money.exact)],
    [t('compare.perConsultation'), ({ budget }) => optional(budget.cost.localPerConsultation, money.exact)],
    [t('compare.perPerson'), ({ budget }) => optional(budget.cost.localPerPerson, money.whole)],
  ];
  return (
    <div className={styles.page}>
      <PageHeading
        tab={t('compare.tab')}
        eyebrow={t('eyebrow')}
        title={
          <Rich
            text={t('compare.title', { name: cheapest.draft.name, cost: money.exact(perAct(cheapest)) })}
            tags={{ figure: <mark /> }}
          />
        }
      >
        <p>{t('compare.lead')}</p>
      </PageHeading>
      <Card title={t('compare.tab')} note={t('compare.note')}>
        <section className={page.scroll} aria-label={t('compare.tab')}>
          <table className={`${page.table} ${styles.compared}`}>
            <thead>
              <tr>
                <td />
                {compared.map(({ id, draft }) => (
                  <th key={id} scope="col">
                    <Link to="/decider/budgets/$id" params={{ id }}>
                      {draft.name}
                    </Link>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([name, cell]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {compared.map((one) => (
                    <td key={one.id}>{cell(one)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Card>
    </div>
  );
}

const perAct = ({ budget }: Compared): number => budget.cost.perAct ?? Number.POSITIVE_INFINITY;

import { type BudgetDraft, kindWords } from '@maillage/contract';
import type { Budget } from '@maillage/economics';
import { useTranslation } from 'react-i18next';
import { PageHeading } from '../../../components/page/PageHeading.tsx';
import { Rich } from '../../../components/text/Rich.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useMoney } from '../useMoney.ts';
import { useWord } from '../useWord.ts';

const tags = { figure: <mark />, b: <b /> };

/** Where the place balances, and how far the hypotheses are from it; then the year, the money, the public cost. */
export function Headline({ draft, budget }: { draft: BudgetDraft; budget: Budget }) {
  const { t } = useTranslation('budgets');
  const word = useWord();
  const money = useMoney();
  const year = budget.years[budget.fullYear - 1]!;
  const { month, amount } = budget.lowestCash;
  return (
    <PageHeading
      tab={draft.name}
      eyebrow={`${word(kindWords[budget.kind].name)} · ${draft.name}`}
      title={<Sentence budget={budget} />}
    >
      <p>
        <Rich
          text={t(year.result < 0 ? 'sentence.yearMissing' : 'sentence.yearLeft', {
            year: budget.fullYear,
            income: money.whole(year.income),
            costs: money.whole(year.costs),
            result: money.whole(Math.abs(year.result)),
          })}
          tags={tags}
        />{' '}
        <Rich
          text={t(amount < 0 ? 'sentence.cashBelow' : 'sentence.cashAbove', { month, amount: money.whole(amount) })}
          tags={tags}
        />
      </p>
      <PublicCost draft={draft} budget={budget} />
    </PageHeading>
  );
}

function Sentence({ budget: { breakEven, kind } }: { budget: Budget }) {
  const { t } = useTranslation('budgets');
  const format = useFormat();
  const word = useWord();
  const decimals = kind === 'health-centre' ? 0 : 1;
  // what is needed is rounded up, what there is rounded down: a figure that is shown is a figure that suffices
  const unit = 10 ** decimals;
  const up = (value: number) => format.number(Math.ceil(value * unit - 1e-9) / unit, decimals);
  const down = (value: number) => format.number(Math.floor(value * unit + 1e-9) / unit, decimals);
  const driver = word(kindWords[kind].driver);
  const place = t(`place.${kind}`);
  const { status } = breakEven;
  if (status === 'always' || status === 'never') return <Rich text={t(`sentence.${status}`, { place })} tags={tags} />;
  const { needed, actual, capacity } = breakEven;
  return (
    <Rich
      text={t(`sentence.${status}`, {
        place,
        driver,
        needed: up(needed),
        actual: down(actual),
        capacity: down(capacity),
        gap: up(Math.abs(Math.ceil(needed * unit) / unit - Math.floor(actual * unit) / unit)),
      })}
      tags={tags}
    />
  );
}

/** What local public money pays for a consultation, and for a person lifted when a scenario tells. */
function PublicCost({ draft, budget: { cost } }: { draft: BudgetDraft; budget: Budget }) {
  const { t } = useTranslation('budgets');
  const format = useFormat();
  const money = useMoney();
  if (cost.localPerConsultation === null || cost.perAct === null) return <p>{t('sentence.noAct')}</p>;
  const perAct = money.exact(cost.perAct);
  if (cost.local <= 0) return <p>{t('sentence.noLocal', { perAct })}</p>;
  return (
    <p>
      <Rich
        text={t(draft.gain ? 'sentence.localGained' : 'sentence.local', {
          local: money.whole(cost.local),
          each: money.exact(cost.localPerConsultation),
          perAct,
        })}
        tags={tags}
      />{' '}
      {draft.gain && cost.localPerPerson !== null && (
        <Rich
          text={t('sentence.perPerson', {
            each: money.whole(cost.localPerPerson),
            people: format.number(draft.gain.people),
            label: draft.gain.label,
          })}
          tags={tags}
        />
      )}
    </p>
  );
}

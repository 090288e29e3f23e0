import { type Budget, type ParameterGroup, yearOf } from '@maillage/economics';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useMoney } from '../useMoney.ts';

/** The answer of a closed question, in a full year. */
export function GroupSummary({ group, budget }: { group: ParameterGroup; budget: Budget }) {
  const { t } = useTranslation('budgets');
  const format = useFormat();
  const money = useMoney();
  const year = budget.years[budget.fullYear - 1]!;
  const { numbers } = budget.sheet;
  switch (group) {
    case 'activity':
      return <small>{t('summary.acts', { acts: format.number(year.acts) })}</small>;
    case 'fees':
      return <small>{t('summary.price', { price: money.exact(Math.round(numbers['meanPrice']! * 100)) })}</small>;
    case 'team':
      return <small>{t('summary.perYear', { amount: money.whole(year.byCost.staff + year.byCost.mobility) })}</small>;
    case 'place':
      return (
        <small>{t('summary.perYear', { amount: money.whole(year.byCost.premises + year.byCost.mobility) })}</small>
      );
    case 'running':
      return <small>{t('summary.perYear', { amount: money.whole(year.byCost.running) })}</small>;
    case 'start':
      return <small>{t('summary.start', { months: format.number(numbers['rampMonths']!) })}</small>;
    case 'public-money': {
      const amount = yearOf(budget.sheet, 'subsidyIncome', 0) + year.byIncome.teulade;
      return <small>{t('summary.perYear', { amount: money.whole(amount) })}</small>;
    }
    default:
      return group satisfies never;
  }
}

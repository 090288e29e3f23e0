import { assumption, type Parameter } from '../parameter.ts';
import { type Block, income } from './block.ts';

/** Money of a local authority or an agency for running, for so many months. */
export function subsidy(yearly = 0): Block {
  const yearlySubsidy: Parameter = {
    id: 'yearlySubsidy',
    group: 'public-money',
    unit: 'euros-per-year',
    value: yearly,
    low: yearly,
    high: yearly,
    most: 100_000_000,
    origin: assumption,
  };
  return {
    parameters: [
      yearlySubsidy,
      {
        id: 'subsidyMonths',
        group: 'public-money',
        unit: 'months',
        value: 36,
        low: 36,
        high: 36,
        most: 60,
        origin: assumption,
      },
    ],
    lines: [income('subsidyIncome', 'subsidy', 'if(month <= subsidyMonths, yearlySubsidy / 12, 0)')],
  };
}

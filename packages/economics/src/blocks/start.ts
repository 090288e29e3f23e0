import { assumption, type Parameter } from '../parameter.ts';
import { activity, type Block, cash, cost } from './block.ts';

interface Start {
  readonly equipment: Parameter;
  readonly equipmentYears: Parameter;
  /** What is bought at the opening, from parameters. */
  readonly purchase: string;
}

/** How activity grows from the opening on. Comes before the acts. */
export const ramp: Block = {
  parameters: [
    {
      id: 'rampMonths',
      group: 'start',
      unit: 'months',
      value: 12,
      low: 3,
      high: 24,
      most: 60,
      above: 'budget/ramp-too-long',
      origin: assumption,
    },
    { id: 'rampStart', group: 'start', unit: 'share', value: 0.3, low: 0.1, high: 0.6, most: 1, origin: assumption },
    {
      id: 'costGrowth',
      group: 'running',
      unit: 'share-per-year',
      value: 0.015,
      low: 0,
      high: 0.03,
      most: 0.2,
      origin: assumption,
    },
  ],
  lines: [
    activity('ramp', 'if(rampMonths > 0, min(1, rampStart + (1 - rampStart) * (month - 1) / rampMonths), 1)'),
    activity('costIndex', '(1 + costGrowth) ^ year'),
  ],
};

/**
 * What is bought at the opening, and again when it is worn; the wear counts each month for what no subsidy paid. Money that waits
 * at the Assurance Maladie is money that is missing meanwhile.
 */
export function start({ equipment, equipmentYears, purchase }: Start): Block {
  return {
    parameters: [
      equipment,
      equipmentYears,
      {
        id: 'paymentDelay',
        group: 'start',
        unit: 'months',
        value: 1,
        low: 0,
        high: 3,
        most: 12,
        origin: assumption,
      },
      {
        id: 'openingCash',
        group: 'start',
        unit: 'euros',
        value: 0,
        low: 0,
        high: 0,
        most: 100_000_000,
        origin: assumption,
      },
      {
        id: 'equipmentSubsidy',
        group: 'public-money',
        unit: 'euros',
        value: 0,
        low: 0,
        high: 0,
        most: 100_000_000,
        origin: assumption,
      },
    ],
    constants: [{ id: 'purchase', formula: purchase, unit: 'euro' }],
    lines: [
      cost(
        'wear',
        'equipment',
        'max(0, purchase - if(month <= equipmentYears * 12, equipmentSubsidy, 0)) / (equipmentYears * 12)',
        false,
      ),
      cash('investment', '0 - if(mod(month - 1, max(1, round(equipmentYears * 12, 0))) = 0, purchase, 0)'),
      cash('equipmentSubsidyPaid', 'if(month = 1, equipmentSubsidy, 0)'),
      cash('openingCashPaid', 'if(month = 1, openingCash, 0)'),
      cash('waiting', '0 - paymentDelay * (actIncome - previous(actIncome))'),
    ],
  };
}

import { assumption, type Origin, type Parameter } from '../parameter.ts';

/** How many of a profession are employed. */
export const heads = (
  id: string,
  value: number,
  [low, high]: readonly [number, number],
  origin: Origin,
): Parameter => ({
  id,
  group: 'team',
  unit: 'fte',
  value,
  low,
  high,
  most: 200,
  origin,
});

/** Gross pay of a full-time year, before the employer's charges. */
export const grossPay = (
  id: string,
  value: number,
  [low, high]: readonly [number, number],
  origin: Origin = assumption,
): Parameter => ({ id, group: 'team', unit: 'euros-per-year', value, low, high, most: 500_000, origin });

export const chargeRate: Parameter = {
  id: 'chargeRate',
  group: 'team',
  unit: 'share',
  value: 0.42,
  low: 0.38,
  high: 0.45,
  most: 1,
  origin: assumption,
};

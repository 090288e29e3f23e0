import { assumption, derived, type Parameter, published } from '../parameter.ts';
import { type Block, income } from './block.ts';

/**
 * What the acts bring: fees less claims rejected, then what the Assurance Maladie pays besides acts. Reads the line `acts`.
 * `insurance`: its payments for one euro of fees (practice organisation, patient list, objectives), without the Teulade part.
 */
export function fees({ rejects, insurance }: { rejects: Parameter; insurance: Parameter }): Block {
  return {
    parameters: [
      {
        id: 'actPrice',
        group: 'fees',
        unit: 'euros-per-act',
        value: 30,
        low: 26.5,
        high: 30,
        most: 200,
        origin: published('agreement'),
      },
      {
        id: 'actSupplement',
        group: 'fees',
        unit: 'euros-per-act',
        value: 1.5,
        low: 0,
        high: 4,
        most: 100,
        origin: assumption,
      },
      {
        id: 'remoteShare',
        group: 'fees',
        unit: 'share',
        value: 0,
        low: 0,
        high: 0.2,
        most: 1,
        origin: published('telehealthCap'),
      },
      {
        id: 'remotePrice',
        group: 'fees',
        unit: 'euros-per-act',
        value: 25,
        low: 25,
        high: 30,
        most: 200,
        origin: assumption,
      },
      rejects,
      insurance,
      {
        id: 'priceGrowth',
        group: 'fees',
        unit: 'share-per-year',
        value: 0,
        low: 0,
        high: 0.02,
        most: 0.2,
        origin: assumption,
      },
    ],
    constants: [
      {
        id: 'meanPrice',
        formula: '(actPrice + actSupplement) * (1 - remoteShare) + remotePrice * remoteShare',
        unit: 'euro',
      },
    ],
    lines: [
      income('actIncome', 'acts', 'acts * meanPrice * (1 - rejects) * (1 + priceGrowth) ^ year'),
      income('insuranceIncome', 'insurance', 'actIncome * insuranceRatio'),
    ],
  };
}

/** Claims rejected: on average 10 % in health centres. */
export const centreRejects: Parameter = {
  id: 'rejects',
  group: 'fees',
  unit: 'share',
  value: 0.1,
  low: 0.02,
  high: 0.15,
  most: 1,
  origin: published('municipalCentres'),
};

/** 15–25 % of income against acts of 60–70 %: 20 / 65 = 0.31, of which the Teulade part is about 0.04. */
export const centreInsurance: Parameter = {
  id: 'insuranceRatio',
  group: 'fees',
  unit: 'share',
  value: 0.27,
  low: 0.18,
  high: 0.38,
  most: 2,
  origin: derived('municipalCentres'),
};

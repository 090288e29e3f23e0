import { activity, cost, income } from '../blocks/block.ts';
import { centreInsurance, centreRejects, fees } from '../blocks/fees.ts';
import { ramp, start } from '../blocks/start.ts';
import { subsidy } from '../blocks/subsidy.ts';
import { chargeRate, grossPay, heads } from '../blocks/team.ts';
import type { BudgetKind } from '../kind.ts';
import { assumption, derived, type Parameter, published } from '../parameter.ts';

const activityParameters: readonly Parameter[] = [
  { ...heads('doctors', 4, [2, 8], assumption), zero: 'budget/no-doctor', group: 'activity' },
  {
    id: 'actsPerHour',
    group: 'activity',
    unit: 'acts-per-hour',
    value: 3.5,
    low: 3,
    high: 4,
    most: 12,
    zero: 'budget/no-activity',
    origin: published('municipalCentres'),
  },
  {
    id: 'hoursPerWeek',
    group: 'activity',
    unit: 'hours-per-week',
    value: 35,
    low: 32,
    high: 39,
    most: 60,
    zero: 'budget/no-activity',
    origin: published('cuincyDebate'),
  },
  {
    id: 'weeksPerYear',
    group: 'activity',
    unit: 'weeks-per-year',
    value: 44,
    low: 42,
    high: 46,
    most: 52,
    zero: 'budget/no-activity',
    origin: assumption,
  },
  {
    id: 'slotsBooked',
    group: 'activity',
    unit: 'share',
    value: 0.94,
    low: 0.85,
    high: 1,
    most: 1,
    zero: 'budget/no-activity',
    origin: derived('municipalCentres'),
  },
  {
    id: 'noShows',
    group: 'activity',
    unit: 'share',
    value: 0.15,
    low: 0.08,
    high: 0.21,
    most: 1,
    origin: published('municipalCentres'),
  },
];

const teamParameters: readonly Parameter[] = [
  grossPay('doctorPay', 80_000, [70_000, 90_000], published('municipalCentres')),
  heads('nurses', 1, [0, 2], derived('cuincyTeam')),
  grossPay('nursePay', 35_000, [30_000, 42_000]),
  heads('secretaries', 2, [1, 3], derived('cuincyTeam')),
  grossPay('secretaryPay', 25_000, [22_000, 29_000]),
  heads('managers', 0.5, [0, 1], derived('cuincyTeam')),
  grossPay('managerPay', 42_000, [35_000, 50_000]),
  chargeRate,
  {
    id: 'teuladeRate',
    group: 'public-money',
    unit: 'share',
    value: 0.115,
    low: 0.115,
    high: 0.115,
    most: 1,
    origin: published('municipalCentres'),
  },
];

const placeParameters: readonly Parameter[] = [
  {
    id: 'surface',
    group: 'place',
    unit: 'square-metres',
    value: 200,
    low: 150,
    high: 300,
    most: 10_000,
    origin: assumption,
  },
  {
    id: 'rent',
    group: 'place',
    unit: 'euros-per-square-metre',
    value: 110,
    low: 60,
    high: 160,
    most: 2000,
    origin: assumption,
  },
  {
    id: 'upkeep',
    group: 'place',
    unit: 'euros-per-square-metre',
    value: 45,
    low: 30,
    high: 60,
    most: 1000,
    origin: assumption,
  },
  {
    id: 'software',
    group: 'running',
    unit: 'euros-per-year',
    value: 2400,
    low: 1500,
    high: 4000,
    most: 100_000,
    origin: assumption,
  },
  {
    id: 'supplies',
    group: 'running',
    unit: 'euros-per-act',
    value: 0.8,
    low: 0.4,
    high: 1.5,
    most: 100,
    origin: assumption,
  },
  {
    id: 'fixedCosts',
    group: 'running',
    unit: 'euros-per-year',
    value: 12_000,
    low: 6000,
    high: 20_000,
    most: 10_000_000,
    origin: assumption,
  },
];

const feesOfCentre = fees({ rejects: centreRejects, insurance: centreInsurance });
const startOfCentre = start({
  equipment: {
    id: 'equipment',
    group: 'start',
    unit: 'euros',
    value: 15_000,
    low: 10_000,
    high: 25_000,
    most: 10_000_000,
    origin: assumption,
  },
  equipmentYears: {
    id: 'equipmentYears',
    group: 'start',
    unit: 'years',
    value: 5,
    low: 4,
    high: 7,
    most: 30,
    zero: 'budget/no-activity',
    origin: assumption,
  },
  purchase: 'equipment * doctors',
});
const subsidyOfCentre = subsidy();

/** Centre de santé: salaried doctors with a team, paid per act and by the Assurance Maladie. */
export const healthCentre: BudgetKind = {
  parameters: [
    ...activityParameters,
    ...feesOfCentre.parameters,
    ...teamParameters,
    ...placeParameters,
    ...ramp.parameters,
    ...startOfCentre.parameters,
    ...subsidyOfCentre.parameters,
  ],
  constants: [
    { id: 'slotsPerDoctor', formula: 'actsPerHour * hoursPerWeek * weeksPerYear', unit: 'act' },
    { id: 'actsPerDoctor', formula: 'slotsPerDoctor * slotsBooked * (1 - noShows)', unit: 'act' },
    ...feesOfCentre.constants!,
    ...startOfCentre.constants!,
  ],
  lines: [
    ...ramp.lines,
    activity('acts', 'doctors * actsPerDoctor * ramp / 12', 'act'),
    ...feesOfCentre.lines,
    income(
      'teuladeIncome',
      'teulade',
      '(doctors * doctorPay + nurses * nursePay) / 12 * chargeRate * teuladeRate * costIndex',
    ),
    ...subsidyOfCentre.lines,
    cost('doctorCost', 'staff', 'doctors * doctorPay / 12 * (1 + chargeRate) * costIndex'),
    cost('nurseCost', 'staff', 'nurses * nursePay / 12 * (1 + chargeRate) * costIndex'),
    cost('secretaryCost', 'staff', 'secretaries * secretaryPay / 12 * (1 + chargeRate) * costIndex'),
    cost('managerCost', 'staff', 'managers * managerPay / 12 * (1 + chargeRate) * costIndex'),
    cost('premisesCost', 'premises', 'surface * (rent + upkeep) / 12 * costIndex'),
    cost('softwareCost', 'running', 'software * doctors / 12 * costIndex'),
    cost('suppliesCost', 'running', 'supplies * acts * costIndex'),
    cost('fixedCost', 'running', 'fixedCosts / 12 * costIndex'),
    ...startOfCentre.lines,
  ],
  driver: 'actsPerDoctor',
  capacity: 'slotsPerDoctor',
};

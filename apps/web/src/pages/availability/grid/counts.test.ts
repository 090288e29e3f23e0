import type { AvailabilityGrid } from '@maillage/contract';
import { expect, test } from 'vitest';
import { couldCover, type GridClinician, shownClinicians } from './counts.ts';

const clinician = (name: string, change: Partial<GridClinician>): GridClinician => ({
  id: name,
  name,
  profession: 'general-practitioner',
  status: 'settled',
  skills: [],
  email: null,
  phone: '',
  answeredAt: '2026-11-01T00:00:00Z',
  enteredBy: 'self',
  by: '',
  calendar: null,
  perWeek: { least: 0, most: null },
  places: null,
  lodging: false,
  note: '',
  reasons: ['usual', 'not-usual'],
  ...change,
});
const failing = { url: null, fetchedAt: null, triedAt: null, failure: 'not-found', busyTimes: 0 } as const;
const grid: AvailabilityGrid = {
  from: '2027-01-04',
  through: '2027-01-04',
  halfDays: ['2027-01-04 am', '2027-01-04 pm'],
  clinicians: [
    clinician('Éloïse', { skills: ['pédiatrie'], reasons: ['preferred', 'extra'] }),
    clinician('Basile', { answeredAt: null, reasons: ['not-usual', 'not-usual'] }),
    clinician('Clotilde', { calendar: failing, reasons: ['usual', 'busy'] }),
  ],
  publicHolidays: [],
  schoolHolidays: [],
};

test('two could give the morning, one the afternoon', () => expect(couldCover(grid, grid.clinicians)).toEqual([2, 1]));

test.each([
  [{ who: 'waiting' }, ['Basile']],
  [{ who: 'answered' }, ['Éloïse', 'Clotilde']],
  [{ who: 'failing' }, ['Clotilde']],
  [{ skill: 'pédiatrie' }, ['Éloïse']],
  [{ q: 'elo' }, ['Éloïse']],
] as const)('%j leaves %j', (search, names) =>
  expect(shownClinicians(grid, search).map(({ name }) => name)).toEqual(names),
);

import { expect, test } from 'vitest';
import { contentOf, daysOf, newForm, nthOf, seriesOf } from './form.ts';

const place = '00000000-0000-4000-8000-00000000c101';
const paris = 'Europe/Paris';

test('half past eight is that of the place, in summer as in winter', () => {
  expect(contentOf(newForm('2027-01-04', place), paris)).toMatchObject({
    startsAt: '2027-01-04T07:30:00.000Z',
    endsAt: '2027-01-04T11:00:00.000Z',
    clinician: null,
  });
  expect(contentOf(newForm('2027-07-05', place), 'Indian/Reunion').startsAt).toBe('2027-07-05T04:30:00.000Z');
});

test('a session that ends after midnight ends on the next day', () =>
  expect(contentOf({ ...newForm('2027-01-04', place), from: '20:00', to: '00:30' }, paris).endsAt).toBe(
    '2027-01-04T23:30:00.000Z',
  ));

test('the second Tuesday stays the second, the fifth is the last', () => {
  expect(['2027-01-05', '2027-01-12', '2027-03-30'].map(nthOf)).toEqual([1, 2, -1]);
  const monthly = { ...newForm('2027-01-12', place), repeat: 'monthly', last: '2027-03-31' } as const;
  expect(daysOf(monthly, paris)).toEqual(['2027-01-12', '2027-02-09', '2027-03-09']);
});

test('exceptions are sent, and still shown', () => {
  const weekly = {
    ...newForm('2027-01-04', place),
    repeat: 'weekly',
    last: '2027-01-18',
    except: ['2027-01-11'],
  } as const;
  expect(daysOf(weekly, paris)).toEqual(['2027-01-04', '2027-01-11', '2027-01-18']);
  expect(seriesOf(weekly).recurrence.except).toEqual(['2027-01-11']);
});

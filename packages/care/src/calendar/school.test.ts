import { addDays, daysBetween, weekdayOf } from '@maillage/units';
import { expect, test } from 'vitest';
import { schoolCalendarThrough, schoolHolidaysOver, schoolYears } from './schoolHolidays.ts';
import { academies, departementOf, schoolZoneOf } from './schoolZones.ts';

test('every département of the mainland has one zone: 94 of them, beside Corsica', () => {
  const all = academies.flatMap(({ departements }) => departements.split(' '));
  expect(new Set(all).size).toBe(94);
  expect(all).toHaveLength(94);
  for (let number = 1; number <= 95; number++)
    if (number !== 20) expect(schoolZoneOf(String(number).padStart(2, '0'))).toMatch(/^[ABC]$/);
});

test('Liévin is of zone B, Toulouse of C, Bastia of Corsica, Saint-Denis overseas, and 20 of none', () => {
  const zone = (commune: string) => schoolZoneOf(departementOf(commune));
  expect(['62510', '31555', '2B033', '97411', '20000'].map(zone)).toEqual(['B', 'C', 'corse', 'overseas', undefined]);
});

test('short holidays start on a Saturday and last two weeks; classes start on a Monday, or a Tuesday after Easter', () => {
  for (const { year, zones } of schoolYears)
    for (const holiday of Object.values(zones)
      .flat()
      .filter(({ name }) => name !== 'ete')) {
      expect(weekdayOf(holiday.from), `${year} ${holiday.name}`).toBe(6);
      const back = addDays(holiday.through, 1);
      expect(back === '2025-04-22' ? 1 : weekdayOf(back), `${year} ${holiday.name}`).toBe(1);
      expect([16, 17]).toContain(daysBetween(holiday.from, back));
    }
});

test('zone B in February 2027 is away from Saturday 20 through Sunday 7 March', () => {
  expect(schoolHolidaysOver('B', '2027-02-01', '2027-03-31')).toEqual([
    { name: 'hiver', from: '2027-02-20', through: '2027-03-07' },
  ]);
});

test('what is not in the calendar is not invented', () => {
  expect(schoolHolidaysOver('overseas', '2026-01-01', '2027-12-31')).toEqual([]);
  expect(schoolCalendarThrough('overseas')).toBeUndefined();
  expect(schoolCalendarThrough('B')).toBe('2027-08-31');
});

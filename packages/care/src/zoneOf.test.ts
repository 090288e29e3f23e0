import { expect, test } from 'vitest';
import { zoneOf } from './zoneOf.ts';

test('a commune lives on the clock of its territory: Paris in metropolitan France and Corsica, its own overseas', () => {
  expect(['62510', '2A004', '97101', '97411', '97502', '98818'].map(zoneOf)).toEqual([
    'Europe/Paris',
    'Europe/Paris',
    'America/Guadeloupe',
    'Indian/Reunion',
    'America/Miquelon',
    'Pacific/Noumea',
  ]);
});

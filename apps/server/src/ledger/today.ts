import type { Day } from '@maillage/supply';

/** The day it is in France. */
export function today(now = new Date()): Day {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' }).format(now);
}

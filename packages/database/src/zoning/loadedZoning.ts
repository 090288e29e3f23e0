import { parseZoningClass, type ZoningClass } from '@maillage/territory';
import type { InForce } from '@maillage/zoning';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** Year of the latest zoning of general practitioners loaded with the public data, or `null`. */
export async function loadedZoningYear(tx: Transaction<Tables>): Promise<number | null> {
  const { rows } = await sql<{ year: number | null }>`
    select max(year) as year from zoning where profession = 'general-practitioner'`.execute(tx);
  return rows[0]?.year ?? null;
}

/** The classes of that year by commune: its whole first, then the classes of its quarters (kept as a note). */
export async function loadedZoning(tx: Transaction<Tables>, year: number): Promise<InForce> {
  const { rows } = await sql<{ commune: string; class: string; note: string | null }>`
    select commune, class, note from zoning where profession = 'general-practitioner' and year = ${year}`.execute(tx);
  return Object.fromEntries(
    rows.map(({ commune, class: whole, note }) => [
      commune,
      [whole, ...(note?.split(', ') ?? [])].flatMap((text): ZoningClass[] => {
        const found = parseZoningClass(text);
        return found ? [found] : [];
      }),
    ]),
  );
}

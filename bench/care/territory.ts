import type { Database } from '@maillage/database';

/** Sessions to search and to book: so many doctors, each in a cabinet of their own, every morning and afternoon of so many days. */
export interface Territory {
  readonly organisation: string;
  readonly sessions: readonly { readonly id: string; readonly startsAt: Date }[];
  readonly slotsPerSession: number;
}

const MINUTES = 210;
export const STEP = 15;

/** Half-days of three and a half hours at 8:30 and 13:30 UTC from tomorrow on: 14 slots of a quarter of an hour each. */
export async function fillTerritory({ ownerPool }: Database, doctors: number, days: number): Promise<Territory> {
  const one = async (text: string, values: unknown[] = []) =>
    (await ownerPool.query<{ id: string }>(text, values)).rows[0]!.id;
  const organisation = await one(`insert into organisation (name, kind) values ('Banc', 'cpts') returning id`);
  await ownerPool.query(
    `with people as (
       insert into clinician (organisation, name, profession, content, updated_by)
       select $1, 'Dr ' || n, 'general-practitioner', '{}', 'bench' from generate_series(1, $2::int) n returning id),
     places as (
       insert into care_place (organisation, kind, name, commune, listed, content, updated_by)
       select $1, 'cabinet', 'Cabinet ' || n, '62510', true,
         '{"commune": "62510", "name": "Cabinet", "kind": "cabinet", "address": "", "phone": "", "wheelchair": true, "point": null}', 'bench'
       from generate_series(1, $2::int) n returning id),
     pairs as (
       select p.id as person, c.id as place from (select id, row_number() over () as n from people) p
       join (select id, row_number() over () as n from places) c using (n))
     select count(*) from pairs`,
    [organisation, doctors],
  );
  await ownerPool.query(
    `insert into care_session (organisation, place, clinician, starts_at, ends_at, origin, state, updated_by)
     select $1, c.id, p.id, at, at + make_interval(mins => $3::int), 'hand', 'published', 'bench'
     from (select id, row_number() over (order by name) as n from clinician where organisation = $1) p
       join (select id, row_number() over (order by name) as n from care_place where organisation = $1) c using (n),
       generate_series(1, $2::int) day, unnest(array[510, 810]) minute,
       lateral (select date_trunc('day', now(), 'UTC') + make_interval(days => day, mins => minute) as at) x`,
    [organisation, days, MINUTES],
  );
  const { rows } = await ownerPool.query<{ id: string; startsAt: Date }>(
    `select id, starts_at as "startsAt" from care_session where organisation = $1 order by starts_at, id`,
    [organisation],
  );
  await ownerPool.query('vacuum analyze');
  return { organisation, sessions: rows, slotsPerSession: MINUTES / STEP };
}

import { type Availability, noAvailability, type UsualHalfDay, type WeekPattern } from '@maillage/care';
import { addDays, type Day, type Half, mondayOf } from '@maillage/units';
import type pg from 'pg';
import { clinicianId, DEMO_AUTHOR } from './care.ts';

/** What the clinicians of the demonstration said, once, in dates around today. Two have not answered yet. */
export async function loadAvailability(client: pg.ClientBase, organisation: string, today: Day): Promise<void> {
  const { rowCount } = await client.query('select from availability where organisation = $1 limit 1', [organisation]);
  if (rowCount !== 0) return;
  for (const [at, said] of demoAvailability(today).entries()) {
    if (said === undefined) continue;
    await client.query(
      `insert into availability (organisation, clinician, content, entered_by, updated_by)
       select $1, id, $2, case when person is null then 'coordinator' else 'self' end, $3 from clinician where id = $4 and organisation = $1`,
      [organisation, JSON.stringify(said), DEMO_AUTHOR, clinicianId(at + 1)],
    );
  }
}

/** In the order of the clinicians; `undefined`: not answered. */
export function demoAvailability(today: Day): (Availability | undefined)[] {
  const monday = addDays(mondayOf(today), 7);
  const on = (week: number, weekday: number) => addDays(monday, 7 * week + weekday - 1);
  return [
    said(week('2am 2pm 4am+ 5am'), {
      perWeek: { least: 1, most: 3 },
      exceptions: [
        { date: on(2, 2), half: 'am', available: false },
        { date: on(2, 3), half: 'am', available: true },
      ],
    }),
    said(week('1am 3am+ 3pm'), { perWeek: { least: 0, most: 2 }, schoolHolidays: false }),
    said(week('1am+ 1pm 2am 2pm 4am 4pm'), { perWeek: { least: 0, most: 4 } }),
    said(week('4pm 5am+ 5pm'), { perWeek: { least: 1, most: 2 }, away: [{ from: on(4, 1), through: on(5, 7) }] }),
    said(week('2am 2pm 4am 4pm'), { perWeek: { least: 1, most: 2 } }),
    said(week('1am 1pm 2am 2pm 3am 3pm'), { perWeek: { least: 2, most: 5 }, perMonth: { least: 4, most: 14 } }),
    said(week('3am 3pm 5am 5pm'), { perWeek: { least: 0, most: 3 }, note: 'Plutôt le matin en hiver.' }),
    said(week('2pm+ 4am', 'odd'), { perWeek: { least: 0, most: 1 } }),
    said(week('1pm 4am+ 4pm 6am'), { perWeek: { least: 0, most: 3 } }),
    said(week('2am 3am 5am+'), { perWeek: { least: 1, most: 2 } }),
    undefined,
    said(week('1am 1pm 2am 2pm', 'even'), { perWeek: { least: 2, most: 4 }, lodging: true }),
    undefined,
    said(week('1am 1pm 2am 3am 4am 5am'), { perWeek: { least: 2, most: 6 } }),
  ];
}

const said = (usual: UsualHalfDay[], change: Partial<Availability>): Availability => ({
  ...noAvailability,
  usual,
  ...change,
});

/** `2am` is Tuesday morning, `4am+` Thursday morning and gladly. */
function week(text: string, weeks: WeekPattern = 'every'): UsualHalfDay[] {
  return text.split(' ').map((one) => ({
    weekday: Number(one[0]),
    half: one.slice(1, 3) as Half,
    weeks,
    preferred: one.endsWith('+'),
  }));
}

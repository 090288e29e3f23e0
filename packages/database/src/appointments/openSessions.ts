import type { OpenSession, QuotaKind, SlotPlan, Span, Taken } from '@maillage/care';
import type pg from 'pg';

/** A published session of a listed place, with what of its time is taken: as anybody may know it. */
export interface PublishedSession extends OpenSession {
  readonly place: string;
  readonly planId: string;
  readonly clinician: { readonly id: string; readonly name: string; readonly profession: string } | null;
  readonly taken: readonly Taken[];
  readonly absences: readonly Span[];
}

export interface SessionFilter {
  readonly from: Date;
  readonly to: Date;
  readonly places?: readonly string[] | undefined;
  readonly clinician?: string | undefined;
  readonly session?: string | undefined;
}

/** Published sessions that touch [from, to), by start. One statement; plans come from memory once seen. */
export async function readOpenSessions(pool: pg.Pool, filter: SessionFilter): Promise<PublishedSession[]> {
  const { rows } = await pool.query<Row>({
    name: 'open-sessions',
    text: 'select * from open_sessions($1, $2, $3, $4, $5)',
    values: [filter.from, filter.to, filter.places ?? null, filter.clinician ?? null, filter.session ?? null],
  });
  const plans = await readSlotPlans(pool, new Set(rows.map(({ plan }) => plan)));
  return rows.map((row) => ({
    id: row.id,
    from: row.starts,
    to: row.ends,
    place: row.place,
    planId: row.plan,
    plan: plans.get(row.plan)!,
    clinician:
      row.clinician === null ? null : { id: row.clinician, name: row.clinician_name!, profession: row.profession! },
    taken: spans(row.taken),
    absences: spans(row.absent),
  }));
}

/** Plans never change once written, so each is read once by a process. */
const known = new WeakMap<pg.Pool, Map<string, SlotPlan>>();

export async function readSlotPlans(pool: pg.Pool, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, SlotPlan>> {
  const plans = known.get(pool) ?? new Map<string, SlotPlan>();
  known.set(pool, plans);
  const missing = [...ids].filter((id) => !plans.has(id));
  if (missing.length > 0) {
    const { rows } = await pool.query<{ id: string; content: SlotPlan }>('select * from slot_plans($1)', [missing]);
    for (const { id, content } of rows) plans.set(id, content);
  }
  return plans;
}

interface Row {
  readonly id: string;
  readonly place: string;
  readonly plan: string;
  readonly clinician: string | null;
  readonly clinician_name: string | null;
  readonly profession: string | null;
  readonly starts: number;
  readonly ends: number;
  readonly taken: string | null;
  readonly absent: string | null;
}

/** "from to quota,from to quota …" */
function spans(text: string | null): Taken[] {
  if (text === null) return [];
  return text.split(',').map((one) => {
    const [from, to, quota = ''] = one.split(' ');
    return { from: Number(from), to: Number(to), quota: (quota || null) as QuotaKind | null };
  });
}

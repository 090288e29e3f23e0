import type { OpenSession, QuotaKind, SlotPlan, Span, Taken } from '@maillage/care';
import type pg from 'pg';

/** A published session, with what of its time is taken: as anybody may know it, where its place is listed. */
export interface PublishedSession extends OpenSession {
  readonly place: string;
  readonly planId: string;
  readonly clinician: { readonly id: string; readonly name: string; readonly profession: string } | null;
  readonly taken: readonly Taken[];
  readonly absences: readonly Span[];
}

/** The published sessions to come, kept in memory and brought up to date by each search. */
interface OpenSessions {
  /** By start; everything committed before the call is in. */
  current(): Promise<readonly PublishedSession[]>;
}

/**
 * A search asks the database only for the sessions touched since its last snapshot (`xmin`, below which every transaction has ended, so that
 * none is missed whatever the order of commits), and everything again once a minute: what has passed goes, names are read anew.
 */
function openSessions(pool: pg.Pool): OpenSessions {
  const sessions = new Map<string, PublishedSession>();
  let order: readonly PublishedSession[] = [];
  let mark = '0';
  let wholeAt = Number.NEGATIVE_INFINITY;
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<readonly PublishedSession[]> | undefined;

  function refresh(): Promise<readonly PublishedSession[]> {
    next = undefined; // who asks from now on may need a later snapshot
    return read(Date.now() - wholeAt > WHOLE_EVERY_MS);
  }

  async function read(whole: boolean): Promise<readonly PublishedSession[]> {
    const { rows } = await pool.query<Row>({ name: 'open-sessions', text: STATEMENT, values: [whole ? '0' : mark] });
    const changed = rows.filter(({ id }) => id !== null);
    const plans = await readSlotPlans(pool, new Set(changed.map(({ plan }) => plan)));
    if (whole) sessions.clear();
    for (const row of changed) {
      if (row.open) sessions.set(row.id, sessionOf(row, plans.get(row.plan)!));
      else sessions.delete(row.id);
    }
    // fewer than it thinks: some have ended, or went with their organisation
    if (sessions.size !== rows[0]!.count && !whole) return read(true);
    if (changed.length > 0 || whole)
      order = [...sessions.values()].sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1));
    mark = rows[0]!.mark;
    if (whole) wholeAt = Date.now();
    return order;
  }

  return {
    current() {
      if (!next) {
        next = running.then(refresh, refresh);
        running = next.catch(() => {});
      }
      return next;
    },
  };
}

export interface SessionFilter {
  readonly from: Date;
  readonly to: Date;
  readonly places?: readonly string[] | undefined;
  readonly clinician?: string | undefined;
  readonly session?: string | undefined;
}

/** Published sessions that touch [from, to), by start. Whether their place is listed is for the caller to see. */
export async function readOpenSessions(pool: pg.Pool, filter: SessionFilter): Promise<PublishedSession[]> {
  const [from, to] = [filter.from.getTime() / 60_000, filter.to.getTime() / 60_000];
  const places = filter.places && new Set(filter.places);
  return (await openSessionsOf(pool).current()).filter(
    (session) =>
      session.to > from &&
      session.from < to &&
      (places === undefined || places.has(session.place)) &&
      (filter.clinician === undefined || session.clinician?.id === filter.clinician) &&
      (filter.session === undefined || session.id === filter.session),
  );
}

/** One memory per database of a process. */
const memories = new WeakMap<pg.Pool, OpenSessions>();

function openSessionsOf(pool: pg.Pool): OpenSessions {
  const memory = memories.get(pool) ?? openSessions(pool);
  memories.set(pool, memory);
  return memory;
}

const WHOLE_EVERY_MS = 60_000;
const STATEMENT = `select m.*, s.* from (select pg_snapshot_xmin(pg_current_snapshot())::text as mark, count_open_sessions() as count) m
  left join lateral open_sessions($1::xid8) s on true`;

/** Plans never change once written, so each is read once by a process. */
const known = new WeakMap<object, Map<string, SlotPlan>>();

export async function readSlotPlans(
  pool: Pick<pg.ClientBase, 'query'>,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, SlotPlan>> {
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
  readonly mark: string;
  /** Open sessions in all. */
  readonly count: number;
  readonly id: string;
  readonly open: boolean;
  readonly place: string;
  readonly plan: string;
  readonly clinician: string | null;
  readonly clinician_name: string | null;
  readonly profession: string | null;
  readonly starts: number;
  readonly ends: number;
  readonly taken: string;
  readonly absent: string | null;
}

const sessionOf = (row: Row, plan: SlotPlan): PublishedSession => ({
  id: row.id,
  from: row.starts,
  to: row.ends,
  place: row.place,
  planId: row.plan,
  plan,
  clinician:
    row.clinician === null ? null : { id: row.clinician, name: row.clinician_name!, profession: row.profession! },
  taken: spans(row.taken),
  absences: spans(row.absent ?? ''),
});

/** "from to quota,from to quota …" */
function spans(text: string): Taken[] {
  if (text === '') return [];
  return text.split(',').map((one) => {
    const [from, to, quota = ''] = one.split(' ');
    return { from: Number(from), to: Number(to), quota: (quota || null) as QuotaKind | null };
  });
}

import type { Database, JobState } from '@maillage/database';
import { sql } from 'kysely';

/** What long work may say while it runs. */
export interface Progress {
  /** Aborted when somebody cancels the job or the host stops. */
  readonly signal: AbortSignal;
  /** How far it is: `done` of `total` in any unit (bytes, rows), and a sentence or a key for people. */
  report(state: { done?: number; total?: number | null; message?: string }): void;
  /** Bad outside data: kept with the job, all of them counted, the first thousand listed. */
  problems(found: readonly object[]): void;
}

/** Long work with its state in the table `job`, so that any page and any host can follow it. */
export interface Jobs {
  /** Starts at once and returns the id; the work ends as done, failed or cancelled. */
  start(kind: string, startedBy: string | undefined, work: (progress: Progress) => Promise<void>): Promise<string>;
  /** Cancels what runs here and waits for it. */
  stop(): Promise<void>;
}

const WRITE_EVERY_MS = 250;
const LISTED_PROBLEMS = 1000;

export async function createJobs(database: Database, log: (error: Error) => void): Promise<Jobs> {
  const running = new Map<string, { controller: AbortController; ended: Promise<void> }>();
  await endOrphans(database);
  return {
    async start(kind, startedBy, work) {
      const { id } = await database.owner
        .insertInto('job')
        .values({ kind, state: 'running', started_by: startedBy ?? null })
        .returning('id')
        .executeTakeFirstOrThrow();
      const controller = new AbortController();
      const ended = run(database, id, controller, work, log).finally(() => running.delete(id));
      running.set(id, { controller, ended });
      return id;
    },
    async stop() {
      for (const { controller } of running.values()) controller.abort(new Error('The host stopped.'));
      await Promise.allSettled(Array.from(running.values(), ({ ended }) => ended));
    },
  };
}

async function run(
  database: Database,
  id: string,
  controller: AbortController,
  work: (progress: Progress) => Promise<void>,
  log: (error: Error) => void,
) {
  const latest: { done?: number; total?: number | null; message?: string } = {};
  const listed: object[] = [];
  let problemCount = 0;
  const write = async (end: { state?: JobState; finished_at?: Date } = {}) => {
    const { cancel_requested } = await database.owner
      .updateTable('job')
      .set({
        ...latest,
        ...end,
        problems: JSON.stringify(listed),
        problem_count: problemCount,
        updated_at: sql<Date>`now()`,
      })
      .where('id', '=', id)
      .returning('cancel_requested')
      .executeTakeFirstOrThrow();
    if (cancel_requested) controller.abort(new Error('Cancelled.'));
  };
  const timer = setInterval(() => void write().catch(log), WRITE_EVERY_MS);
  const progress: Progress = {
    signal: controller.signal,
    report: (state) => void Object.assign(latest, state),
    problems(found) {
      problemCount += found.length;
      listed.push(...found.slice(0, LISTED_PROBLEMS - listed.length));
    },
  };
  const state = await work(progress).then(() => 'done' as const, failed);
  clearInterval(timer);
  await write({ state, finished_at: new Date() }).catch(log);

  function failed(error: Error) {
    if (controller.signal.aborted) return 'cancelled' as const;
    latest.message = error.message;
    log(error);
    return 'failed' as const;
  }
}

/** Work of a host that died says nothing any more; after a minute of silence it counts as failed. */
async function endOrphans(database: Database): Promise<void> {
  await database.owner
    .updateTable('job')
    .set({ state: 'failed', message: 'The host stopped before the end; start again.', finished_at: new Date() })
    .where('state', '=', 'running')
    .where('updated_at', '<', sql<Date>`now() - interval '1 minute'`)
    .execute();
}

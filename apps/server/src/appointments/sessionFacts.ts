import type { SlotPlan } from '@maillage/care';
import { zoneOf } from '@maillage/care';
import { type Database, readSlotPlans } from '@maillage/database';

/** What a booking must know of a session before it is asked for; none of it is secret. */
export interface SessionFacts {
  readonly plan: SlotPlan;
  readonly organisation: string;
  readonly zone: string;
}

/**
 * The facts of a published session, kept for a minute: a booking then takes one statement. Time, room, quotas and absences are never taken
 * from here: the database checks them under its lock.
 */
export function sessionFacts({ ownerPool, appPool }: Database): (id: string) => Promise<SessionFacts | undefined> {
  const kept = new Map<string, { readonly facts: SessionFacts; readonly until: number }>();
  return async (id) => {
    const found = kept.get(id);
    if (found && found.until > Date.now()) return found.facts;
    const { rows } = await ownerPool.query<{ plan: string; organisation: string; commune: string }>(
      `select s.plan, s.organisation, p.commune from care_session s join care_place p on p.id = s.place where s.id = $1 and s.state = 'published'`,
      [id],
    );
    if (!rows[0]) return undefined;
    const { plan, organisation, commune } = rows[0];
    const facts = {
      plan: (await readSlotPlans(appPool, new Set([plan]))).get(plan)!,
      organisation,
      zone: zoneOf(commune),
    };
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(id, { facts, until: Date.now() + KEPT_MS });
    return facts;
  };
}

const KEPT_MS = 60_000;
const MOST_KEPT = 20_000;

import { sql, type Transaction } from 'kysely';
import { type Author, recordAs } from '../care/stored.ts';
import type { Tables } from '../tables.ts';
import type { EnteredBy } from './rows.ts';

export interface CampaignFields {
  readonly from: string;
  readonly through: string;
  readonly deadline: string;
  readonly message: string;
  readonly reminders: number;
  readonly reminderDays: number;
}

export interface StoredRequest {
  readonly campaign: string;
  readonly clinician: string;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string;
  readonly askedAt: Date | null;
  readonly reminded: number;
  readonly mail: 'queued' | 'sent' | 'failed' | null;
  readonly mailError: string | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: EnteredBy | null;
}

export interface StoredCampaign extends CampaignFields {
  readonly id: string;
  readonly createdAt: Date;
  readonly closedAt: Date | null;
}

/** Campaigns of the request's organisation, the newest first; or one of them. */
export async function readCampaigns(tx: Transaction<Tables>, id?: string): Promise<StoredCampaign[]> {
  return tx
    .selectFrom('availability_campaign')
    .select([
      'id',
      sql<string>`from_day::text`.as('from'),
      sql<string>`through_day::text`.as('through'),
      sql<string>`deadline::text`.as('deadline'),
      'message',
      'reminders',
      'reminder_days as reminderDays',
      'created_at as createdAt',
      'closed_at as closedAt',
    ])
    .where('organisation', '=', sql<string>`current_organisation()`)
    .$if(id !== undefined, (query) => query.where('id', '=', id!))
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute();
}

/** Who was asked in these campaigns, by name, with what became of their mail. */
export async function readRequests(tx: Transaction<Tables>, campaigns: readonly string[]): Promise<StoredRequest[]> {
  if (campaigns.length === 0) return [];
  return tx
    .selectFrom('availability_request as r')
    .innerJoin('clinician as c', 'c.id', 'r.clinician')
    .leftJoin('mail as m', 'm.id', 'r.mail')
    .select([
      'r.campaign',
      'r.clinician',
      'c.name',
      sql<string | null>`c.content->>'email'`.as('email'),
      sql<string>`c.content->>'phone'`.as('phone'),
      'r.asked_at as askedAt',
      'r.reminded',
      'm.state as mail',
      'm.last_error as mailError',
      'r.answered_at as answeredAt',
      'r.answered_by as answeredBy',
    ])
    .where('r.campaign', 'in', [...campaigns])
    .where('c.deleted_at', 'is', null)
    .orderBy('c.name')
    .execute() as Promise<StoredRequest[]>;
}

export async function addCampaign(
  tx: Transaction<Tables>,
  fields: CampaignFields,
  clinicians: readonly string[],
  { organisation, person }: Author,
): Promise<string> {
  const { from, through, deadline, message, reminders, reminderDays } = fields;
  const { id } = await tx
    .insertInto('availability_campaign')
    .values({
      organisation,
      from_day: from,
      through_day: through,
      deadline,
      message,
      reminders,
      reminder_days: reminderDays,
      created_by: person,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('availability_request')
    .values(clinicians.map((clinician) => ({ campaign: id, clinician, organisation })))
    .execute();
  await recordAs(tx, 'availability-campaign.add', `availability_campaign:${id}`);
  return id;
}

/** Closes a campaign, after which nobody is reminded; or opens it again. */
export async function setCampaignClosed(tx: Transaction<Tables>, id: string, closed: boolean): Promise<void> {
  await tx
    .updateTable('availability_campaign')
    .set({ closed_at: closed ? sql<Date>`now()` : null })
    .where('id', '=', id)
    .execute();
  await recordAs(tx, `availability-campaign.${closed ? 'close' : 'reopen'}`, `availability_campaign:${id}`);
}

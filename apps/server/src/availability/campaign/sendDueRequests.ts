import { randomBytes } from 'node:crypto';
import type { ClinicianContent } from '@maillage/contract';
import type { Tables } from '@maillage/database';
import type { FastifyInstance } from 'fastify';
import { type Kysely, sql } from 'kysely';
import { hashOfToken } from '../doors.ts';
import { requestLetter } from './requestLetter.ts';

/** A personal link serves for some weeks after the deadline: who answers late still can. */
const DAYS_AFTER_DEADLINE = 30;

interface Due {
  readonly campaign: string;
  readonly clinician: string;
  readonly organisation: string;
  readonly organisationName: string;
  readonly content: ClinicianContent;
  readonly from: string;
  readonly through: string;
  readonly deadline: string;
  readonly message: string;
  readonly sentBefore: boolean;
}

/**
 * Mails that are due: the first to who has had none, and reminders to who has not answered, at most as many and as often as their
 * campaign says, until its deadline. `only`: of this campaign, reminders at once. Each request is taken by one host, and its mail
 * is kept in the same transaction as the fact that it was asked. Returns how many left.
 */
export async function sendDueRequests(
  app: Pick<FastifyInstance, 'database' | 'mailer' | 'settings' | 'listeningOrigin'>,
  only?: string,
): Promise<number> {
  const address = app.settings.publicUrl ?? app.listeningOrigin;
  let sent = 0;
  for (;;) {
    const mail = await app.database.owner.transaction().execute(async (tx) => {
      const due = await nextDue(tx, only);
      if (!due) return undefined;
      const token = randomBytes(24).toString('base64url');
      await addLink(tx, due, token);
      const letter = requestLetter({
        ...due,
        name: due.content.name,
        reminder: due.sentBefore,
        link: `${address}/mes-disponibilites#${token}`,
      });
      const id = await app.mailer.keep(tx, {
        ...letter,
        recipient: due.content.email!,
        locale: 'fr',
        organisation: due.organisation,
      });
      await tx
        .updateTable('availability_request')
        .set((row) => ({
          mail: id,
          asked_at: sql<Date>`now()`,
          ...(due.sentBefore && { reminded: sql<number>`${row.ref('reminded')} + 1` }),
        }))
        .where('campaign', '=', due.campaign)
        .where('clinician', '=', due.clinician)
        .execute();
      return id;
    });
    if (mail === undefined) return sent;
    await app.mailer.dispatch(mail);
    sent++;
  }
}

async function nextDue(tx: Kysely<Tables>, only: string | undefined): Promise<Due | undefined> {
  // a campaign whose reminders are asked for by hand passes each request once: those of the last minute are not taken again
  const enough =
    only === undefined
      ? sql`(r.reminded < c.reminders and c.deadline >= current_date and r.asked_at < now() - make_interval(days => c.reminder_days))`
      : sql`(c.id = ${only} and r.asked_at < now() - interval '1 minute')`;
  const { rows } = await sql<Due>`
    select r.campaign, r.clinician, r.organisation, o.name as "organisationName", p.content, c.from_day::text as "from",
      c.through_day::text as through, c.deadline::text as deadline, c.message, r.asked_at is not null as "sentBefore"
    from availability_request r
      join availability_campaign c on c.id = r.campaign
      join clinician p on p.id = r.clinician
      join organisation o on o.id = r.organisation
    where r.answered_at is null and c.closed_at is null and p.deleted_at is null and p.content->>'email' is not null
      and c.through_day >= current_date and (r.asked_at is null or ${enough})
    order by c.deadline, r.clinician limit 1 for update of r skip locked`.execute(tx);
  return rows[0];
}

async function addLink(tx: Kysely<Tables>, { clinician, organisation, deadline }: Due, token: string): Promise<void> {
  await tx
    .insertInto('availability_link')
    .values({
      organisation,
      clinician,
      token_hash: hashOfToken(token),
      expires_at: sql<Date>`greatest(${deadline}::date, current_date) + make_interval(days => ${DAYS_AFTER_DEADLINE})`,
    })
    .execute();
}

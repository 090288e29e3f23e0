import { zoneOf } from '@maillage/care';
import type { CarePlaceContent, Language } from '@maillage/contract';
import type { Database, NoticeKind } from '@maillage/database';
import type { PgBoss } from 'pg-boss';
import { htmlOf } from '../../mail/mailer.ts';
import { QUEUE } from '../../mail/queue.ts';
import type { Keyring } from '../sealing/keyring.ts';
import { contactIn } from '../sealing/patient.ts';
import { noticeLetter } from './noticeLetter.ts';
import { sealMail } from './sealedMail.ts';

export interface NoticeSender {
  readonly database: Database;
  readonly queue: PgBoss;
  readonly keyring: Keyring;
  /** Address that links begin with. */
  readonly origin: () => string;
}

/** Letters made in one go: a burst of bookings does not keep the others from being answered. */
const BATCH = 50;

/**
 * Makes the letters of the notices that wait, a batch in one transaction with the end of its notices, and queues them. Several hosts may do
 * it at once. What a crash leaves in the table `mail` is queued at the next start. Returns how many.
 */
export async function sendNotices({ database, queue, keyring, origin }: NoticeSender): Promise<number> {
  const client = await database.ownerPool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<Row>(WAITING, [BATCH]);
    const mails: string[] = [];
    for (const row of rows) {
      const contact = contactIn(keyring, row.patient, row.contact);
      if (contact.email === null) continue;
      const letter = noticeLetter(factsOf(row, origin(), contact.token), row.language);
      const id = crypto.randomUUID();
      const sealed = sealMail(keyring, id, {
        recipient: contact.email,
        ...letter,
        html: htmlOf(letter.text, row.language),
      });
      await client.query(
        `insert into mail (id, organisation, recipient, subject, text, html, locale, sealed, patient) values ($1, $2, $3, $4, '', '', $5, $6, $7)`,
        [id, row.organisation, masked(contact.email), letter.subject, row.language, sealed, row.patient],
      );
      mails.push(id);
    }
    await client.query('update appointment_notice set done_at = now() where id = any ($1)', [rows.map(({ id }) => id)]);
    await client.query('commit');
    if (mails.length > 0)
      await queue.insert(
        QUEUE,
        mails.map((id) => ({ data: { id }, singletonKey: id })),
      );
    return rows.length;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

interface Row {
  readonly id: string;
  readonly organisation: string;
  readonly kind: NoticeKind;
  readonly details: { readonly startsAt?: string } | null;
  readonly patient: string;
  readonly contact: Buffer;
  readonly language: Language;
  readonly startsAt: Date;
  readonly visit: string;
  readonly place: CarePlaceContent;
  readonly clinician: string | null;
  readonly offerEndsAt: Date | null;
}

const WAITING = `
  select n.id, n.organisation, n.kind, n.details, p.id as patient, p.contact, p.language, a.starts_at as "startsAt", pl.content as place,
    c.name as clinician, o.expires_at as "offerEndsAt",
    coalesce((select v ->> 'label' from jsonb_array_elements(sp.content -> 'visits') v where v ->> 'code' = a.visit limit 1), '') as visit
  from appointment_notice n join appointment a on a.id = n.appointment join patient p on p.id = a.patient
    join care_session s on s.id = a.session join slot_plan sp on sp.id = s.plan join care_place pl on pl.id = s.place
    left join clinician c on c.id = s.clinician left join waiting_offer o on o.appointment = a.id
  where n.by = 'mail' and n.done_at is null and p.contact is not null
  order by n.id limit $1 for update of n skip locked`;

function factsOf(
  { kind, startsAt, details, place, visit, clinician, offerEndsAt }: Row,
  origin: string,
  token: string,
) {
  return {
    kind,
    startsAt,
    before: details?.startsAt === undefined ? undefined : new Date(details.startsAt),
    zone: zoneOf(place.commune),
    visit,
    place: place.name,
    address: place.address,
    phone: place.phone,
    clinician,
    offerEndsAt,
    link: `${origin}/rendez-vous/${token}`,
    search: `${origin}/patients`,
  };
}

/** Enough for a coordinator to see which mail failed: `a…@exemple.fr`. */
const masked = (email: string): string => email.replace(/^(.).*@/, '$1…@');

import type { QuotaKind } from '@maillage/care';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** A patient, sealed: see `readPatients`. */
export interface SealedPatient {
  readonly id: string;
  readonly contact: Buffer;
  readonly reason: Buffer;
  readonly keyId: string;
  readonly tokenHash: Buffer;
  readonly personKey: Buffer;
  readonly language: 'fr' | 'en';
  readonly hasMail: boolean;
}

export interface BookingOrder {
  readonly id: string;
  readonly session: string;
  readonly visit: string;
  readonly startsAt: Date;
  /** Kept places that the patient may use, in this order. */
  readonly quotas: readonly QuotaKind[];
  readonly channel: 'web' | 'telephone' | 'sas';
  readonly patient: SealedPatient;
  readonly idempotency: { readonly key: Buffer; readonly request: Buffer } | undefined;
}

export type BookingRefusal =
  | 'session-unknown'
  | 'key-reused'
  | 'visit-unknown'
  | 'past'
  | 'outside'
  | 'absent'
  | 'taken'
  | 'kept'
  | 'too-many';

export type BookingOutcome =
  | { readonly outcome: 'booked'; readonly appointment: string; readonly startsAt: Date; readonly endsAt: Date }
  | {
      /** This very request was answered before. */
      readonly outcome: 'again';
      readonly appointment: string;
      readonly startsAt: Date;
      readonly endsAt: Date;
      readonly patient: string;
      readonly contact: Buffer | null;
    }
  | { readonly outcome: BookingRefusal };

/** A pool, where each statement is its own transaction, or one transaction. */
export interface StatementRunner {
  query(statement: { name: string; text: string; values: unknown[] }): Promise<{ rows: unknown[] }>;
}

export const runnerOf = (tx: Transaction<Tables>): StatementRunner => ({
  query: ({ text, values }) => sql(text.split(/\$\d+/) as unknown as TemplateStringsArray, ...values).execute(tx),
});

/** One statement, one transaction: booked and kept, or the reason why not. */
export async function bookAppointment(runner: StatementRunner, order: BookingOrder): Promise<BookingOutcome> {
  const { patient, idempotency } = order;
  try {
    const { rows } = await runner.query({
      name: 'book-appointment',
      text: 'select * from book_appointment($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)',
      values: [
        order.id,
        order.session,
        order.visit,
        order.startsAt,
        order.quotas,
        order.channel,
        patient.id,
        patient.contact,
        patient.reason,
        patient.keyId,
        patient.tokenHash,
        patient.personKey,
        patient.language,
        patient.hasMail,
        idempotency?.key ?? null,
        idempotency?.request ?? null,
      ],
    });
    return outcomeOf(rows[0] as Row);
  } catch (error) {
    // the constraint speaks last, should anything have written beside this function
    if ((error as { code?: string }).code === EXCLUSION_VIOLATION) return { outcome: 'taken' };
    throw error;
  }
}

const EXCLUSION_VIOLATION = '23P01';

interface Row {
  readonly outcome: BookingOutcome['outcome'];
  readonly appointment_id: string;
  readonly starts: Date;
  readonly ends: Date;
  readonly first_patient: string;
  readonly first_contact: Buffer | null;
}

function outcomeOf({ outcome, appointment_id, starts, ends, first_patient, first_contact }: Row): BookingOutcome {
  const appointment = { appointment: appointment_id, startsAt: starts, endsAt: ends };
  if (outcome === 'booked') return { outcome, ...appointment };
  if (outcome === 'again') return { outcome, ...appointment, patient: first_patient, contact: first_contact };
  return { outcome };
}

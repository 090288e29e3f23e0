import type { ExchangeState, Language } from '@maillage/contract';
import {
  type Actor,
  type Database,
  readCarePlaces,
  readClinicians,
  type StoredClinician,
  type StoredExchange,
  type Tables,
  withRequest,
} from '@maillage/database';
import type { Transaction } from 'kysely';
import type { Letter } from '../../mail/mailer.ts';
import { localesOf, type Recipient, senderOf } from '../letters.ts';
import { exchangeLetter } from './letters.ts';

/**
 * The letters of one step: who must act next, or everybody concerned when it is over. Read as the host, because a doctor may not
 * read how to reach another. `candidates`: who may take a half-day that is open to all.
 */
export function exchangeLetters(
  database: Database,
  actor: Actor,
  address: string,
  exchange: StoredExchange,
  candidates: readonly string[],
): Promise<Letter[]> {
  return withRequest(database.owner, actor, async (tx) => {
    const sender = await senderOf(tx, actor.organisation!, address);
    const clinicians = await readClinicians(tx);
    const places = new Map((await readCarePlaces(tx)).map(({ id, content }) => [id, content.name]));
    const nameOf = (id: string | null) => clinicians.find((one) => one.id === id)?.content.name;
    const news = {
      exchange,
      doctorName: nameOf(exchange.doctor) ?? '',
      otherName: nameOf(exchange.other),
      cabinetName: (id: string) => places.get(id) ?? '',
    };
    const concerned = await recipients(tx, actor.organisation!, clinicians, exchange, candidates);
    return concerned.map((recipient) => exchangeLetter(recipient, sender, news));
  });
}

async function recipients(
  tx: Transaction<Tables>,
  organisation: string,
  clinicians: readonly StoredClinician[],
  exchange: StoredExchange,
  candidates: readonly string[],
): Promise<Recipient[]> {
  const ids = doctorsToTell(exchange, candidates);
  const doctors = clinicians.filter(({ id }) => ids.includes(id));
  const locales = await localesOf(
    tx,
    doctors.flatMap(({ person }) => person ?? []),
  );
  const written = doctors.flatMap(({ person, content: { name, email } }): Recipient[] =>
    email === null ? [] : [{ name, email, locale: (person !== null && locales.get(person)) || 'fr' }],
  );
  return exchange.state === 'accepted' ? [...written, ...(await coordinators(tx, organisation))] : written;
}

function doctorsToTell({ state, doctor, other }: StoredExchange, candidates: readonly string[]): readonly string[] {
  const both = other === null ? [doctor] : [doctor, other];
  const whom: Record<ExchangeState, readonly string[]> = {
    asked: other === null ? candidates : [other],
    accepted: [doctor],
    declined: [doctor],
    withdrawn: other === null ? [] : [other],
    applied: both,
    refused: both,
  };
  return whom[state];
}

async function coordinators(tx: Transaction<Tables>, organisation: string): Promise<Recipient[]> {
  const rows = await tx
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person')
    .select(['p.name', 'p.email', 'p.locale'])
    .where('m.organisation', '=', organisation)
    .where('m.role', '=', 'coordinator')
    .execute();
  return rows.map(({ name, email, locale }) => ({ name, email, locale: locale as Language }));
}

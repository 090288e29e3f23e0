import type { Exchange, ExchangeAsk } from '@maillage/contract';
import {
  type Actor,
  readCarePlaces,
  readClinicians,
  readOwnClinician,
  readRotas,
  type StoredExchange,
  type Tables,
} from '@maillage/database';
import type { Transaction } from 'kysely';

/** Exchanges with their names, and what the reader may do with each. */
export async function exchangeAnswers(
  tx: Transaction<Tables>,
  actor: Actor,
  stored: readonly StoredExchange[],
): Promise<Exchange[]> {
  if (stored.length === 0) return [];
  const people = new Map((await readClinicians(tx)).map(({ id, content }) => [id, content.name]));
  const places = new Map((await readCarePlaces(tx)).map(({ id, content }) => [id, content.name]));
  const rotas = new Map((await readRotas(tx)).map(({ id, plan }) => [id, plan.name]));
  const own = await readOwnClinician(tx);
  return stored.map((one) => ({
    ...one,
    cell: one.cell as ExchangeAsk['cell'],
    otherCell: one.otherCell as ExchangeAsk['otherCell'],
    rotaName: rotas.get(one.rota) ?? '',
    doctorName: people.get(one.doctor) ?? '',
    cabinetName: places.get(one.cell.cabinet) ?? '',
    otherName: one.other === null ? null : (people.get(one.other) ?? ''),
    otherCabinetName: one.otherCell === null ? null : (places.get(one.otherCell.cabinet) ?? ''),
    can: [...possible(one, actor, own?.id)],
  }));
}

/** asked → accepted by the colleague → approved by a coordinator; each says no in their turn, and who asked takes it back. */
export function possible(
  { state, doctor, other }: Pick<StoredExchange, 'state' | 'doctor' | 'other'>,
  { role }: Actor,
  own: string | undefined,
): Exchange['can'] {
  if (state !== 'asked' && state !== 'accepted') return [];
  if (role === 'coordinator') return state === 'accepted' ? ['approve', 'refuse'] : ['refuse'];
  if (own === undefined) return [];
  if (own === doctor) return ['withdraw'];
  if (state !== 'asked') return [];
  if (other === own) return ['accept', 'decline'];
  return other === null ? ['accept'] : [];
}

import { ApiError, type RoundCalendar, type RoundContent, type SavedRound } from '@maillage/contract';
import { type Author, changeInRegister, readRounds, type StoredRound, type Tables } from '@maillage/database';
import { isStale } from '@maillage/rounds';
import type { Transaction } from 'kysely';
import { isUuid } from '../ledger/isUuid.ts';
import { roundAnswer } from './answer.ts';

type Tx = Transaction<Tables>;

/** A plan as it stands; throws `round/unknown`. */
export async function readRound(tx: Tx, id: string): Promise<StoredRound> {
  const [round] = isUuid(id) ? await readRounds(tx, id) : [];
  if (!round) throw new ApiError('round/unknown', { id });
  return round;
}

/** The calendar of a plan, which its settings have not left behind. */
export function currentCalendar({ content: { draft, calendar } }: StoredRound): RoundCalendar {
  if (!calendar) throw new ApiError('round/not-solved');
  if (isStale(draft, calendar)) throw new ApiError('round/stale');
  return calendar;
}

/** Writes the next version over the one read; throws `round/changed-meanwhile` with the one that stands. */
export async function writeRound(
  tx: Tx,
  id: string,
  version: number,
  content: RoundContent,
  author: Author,
): Promise<SavedRound> {
  if (!(await changeInRegister(tx, 'round', id, version, content, author)))
    throw new ApiError('round/changed-meanwhile', { current: roundAnswer(await readRound(tx, id)) });
  return roundAnswer(await readRound(tx, id));
}

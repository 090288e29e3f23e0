import type { EquipmentContent, ProjectContent, RoundContent } from '@maillage/contract';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../tables.ts';
import type { RegisterName } from './rows.ts';

interface Contents {
  project: ProjectContent;
  equipment: EquipmentContent;
  round: RoundContent;
}

/** An item of a register as it stands. */
export interface RegisterItem<Name extends RegisterName> {
  readonly id: string;
  readonly content: Contents[Name];
  readonly version: number;
  readonly updatedAt: string;
  readonly updatedBy: string | null;
}

export interface RegisterAuthor {
  readonly organisation: string;
  readonly person: string;
}

/** The items of a register of the request's organisation that are not deleted; or one of them. */
export async function readRegister<Name extends RegisterName>(
  tx: Transaction<Tables>,
  register: Name,
  id?: string,
): Promise<RegisterItem<Name>[]> {
  const rows = await tx
    .selectFrom('register_item as i')
    .leftJoin('person as p', 'p.id', 'i.updated_by')
    .select(['i.id', 'i.content', 'i.version', 'i.updated_at as updatedAt', 'p.name as updatedBy'])
    .where('i.organisation', '=', sql<string>`current_organisation()`)
    .where('i.register', '=', register)
    .where('i.deleted_at', 'is', null)
    .$if(id !== undefined, (query) => query.where('i.id', '=', id!))
    .orderBy('i.updated_at', 'desc')
    .orderBy('i.id')
    .execute();
  return rows.map(({ updatedAt, content, ...row }) => ({
    ...row,
    content: content as Contents[Name],
    updatedAt: updatedAt.toISOString(),
  }));
}

export async function addToRegister<Name extends RegisterName>(
  tx: Transaction<Tables>,
  register: Name,
  content: Contents[Name],
  author: RegisterAuthor,
): Promise<string> {
  const { id } = await tx
    .insertInto('register_item')
    .values({
      organisation: author.organisation,
      register,
      content: JSON.stringify(content),
      updated_by: author.person,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await appendVersion(tx, id, 1, content, author);
  await record(tx, `${register}.add`, id);
  return id;
}

/** Writes the next version over the one that was read; `false` when that one is no longer the current. */
export async function changeInRegister<Name extends RegisterName>(
  tx: Transaction<Tables>,
  register: Name,
  id: string,
  version: number,
  content: Contents[Name],
  author: RegisterAuthor,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('register_item')
    .set({
      content: JSON.stringify(content),
      version: version + 1,
      updated_at: sql<Date>`now()`,
      updated_by: author.person,
    })
    .where('id', '=', id)
    .where('register', '=', register)
    .where('organisation', '=', author.organisation)
    .where('version', '=', version)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await appendVersion(tx, id, version + 1, content, author);
  await record(tx, `${register}.change`, id);
  return true;
}

/** Deletes an item, or brings it back; `false` when there is none in the other state. */
export async function setRegisterDeleted(
  tx: Transaction<Tables>,
  register: RegisterName,
  id: string,
  deleted: boolean,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('register_item')
    .set({ deleted_at: deleted ? sql<Date>`now()` : null })
    .where('id', '=', id)
    .where('register', '=', register)
    .where('organisation', '=', sql<string>`current_organisation()`)
    .where('deleted_at', deleted ? 'is' : 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await record(tx, `${register}.${deleted ? 'remove' : 'restore'}`, id);
  return true;
}

/** Versions of an item, latest first, a hundred at most. */
export async function readRegisterVersions(tx: Transaction<Tables>, item: string) {
  return tx
    .selectFrom('register_version as v')
    .leftJoin('person as p', 'p.id', 'v.by')
    .select(['v.number', 'v.content', 'v.at', 'p.name as by'])
    .where('v.item', '=', item)
    .orderBy('v.number', 'desc')
    .limit(100)
    .execute();
}

export async function readRegisterNotes(tx: Transaction<Tables>, item: string) {
  return tx
    .selectFrom('register_note as n')
    .leftJoin('person as p', 'p.id', 'n.by')
    .select(['n.text', 'n.at', 'p.name as by'])
    .where('n.item', '=', item)
    .orderBy('n.at', 'desc')
    .execute();
}

export async function addRegisterNote(
  tx: Transaction<Tables>,
  item: string,
  text: string,
  { organisation, person }: RegisterAuthor,
): Promise<void> {
  await tx.insertInto('register_note').values({ item, organisation, text, by: person }).execute();
  await record(tx, 'project.note', item);
}

/** Ids of the ledger's entries that items stand for, by item. */
export async function readRegisterEntries(tx: Transaction<Tables>): Promise<Map<string, string[]>> {
  const rows = await tx
    .selectFrom('register_entry as r')
    .innerJoin('ledger_entry as e', 'e.id', 'r.entry')
    .select(['r.item', 'r.entry'])
    .where('r.organisation', '=', sql<string>`current_organisation()`)
    .where('e.removed', '=', false)
    .execute();
  return new Map(
    [...Map.groupBy(rows, ({ item }) => item)].map(([item, own]) => [item, own.map(({ entry }) => entry)]),
  );
}

export async function linkRegisterEntries(
  tx: Transaction<Tables>,
  item: string,
  entries: readonly string[],
  { organisation }: RegisterAuthor,
): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insertInto('register_entry')
    .values(entries.map((entry) => ({ item, organisation, entry })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function appendVersion(
  tx: Transaction<Tables>,
  item: string,
  number: number,
  content: unknown,
  { organisation, person }: RegisterAuthor,
): Promise<void> {
  await tx
    .insertInto('register_version')
    .values({ item, organisation, number, content: JSON.stringify(content), by: person })
    .execute();
}

async function record(tx: Transaction<Tables>, action: string, id: string): Promise<void> {
  await sql`select audit(${action}, ${`register_item:${id}`})`.execute(tx);
}

import type { Ledger, LedgerChange, LedgerEntry, RegisterLine } from '@maillage/contract';
import { draftOf, type StoredChange, type StoredEntry } from '@maillage/database';
import {
  addDays,
  ageShares,
  covers,
  type Day,
  type EntryDraft,
  type Register,
  supplyAt,
  timeline,
} from '@maillage/supply';
import type { Atlas } from '../atlas/atlas.ts';
import { registerOf } from './register.ts';

/** How far ahead the steps of supply are told: five years. */
const HORIZON_DAYS = 5 * 365;

export interface LedgerView {
  readonly atlas: Atlas;
  readonly profession: string;
  readonly territory: { readonly id: string; readonly name: string };
  readonly members: Uint32Array;
  readonly day: Day;
  readonly editable: boolean;
}

type Reversals = Pick<Ledger, 'canUndo' | 'canRedo'>;

/** The ledger of a territory on a day. `entries`: the organisation's, of this profession. */
export function ledgerAnswer(view: LedgerView, entries: readonly StoredEntry[], reversals: Reversals): Ledger {
  const { atlas, profession, day, editable } = view;
  const access = atlas.accessOf(profession);
  const communes = new Set(Array.from(view.members, (place) => atlas.places.codes[place]!));
  const register = within(registerOf(access, atlas.places), communes);
  const own = entries.filter(({ commune }) => communes.has(commune));
  const lines = registerLines(view, register, own);
  const { over60, over65 } = ageShares(day, register, own);
  return {
    date: day,
    profession,
    unit: access.profession.unit,
    territory: view.territory,
    registerYear: register.year,
    supplyPerRegisteredHead: access.profession.supplyPerRegisteredHead,
    supplyPerNewcomer: access.profession.supplyPerNewcomer,
    entries: own.map((entry) => entryAnswer(atlas, entry, day, editable)),
    register: lines,
    totals: {
      supply: sum(lines.map((line) => line.total)),
      registered: sum(lines.map((line) => line.supply)),
      professionals: sum(lines.map((line) => line.professionals)),
      shareOver60: over60.share,
      shareOver65: over65.share,
      ageBasis: { over60: over60.basis, over65: over65.basis },
    },
    steps: [...timeline(day, addDays(day, HORIZON_DAYS), register, own)],
    editable,
    ...reversals,
  };
}

/** `editable` readers are coordinators: only they see birth years and notes. */
export function entryAnswer(atlas: Atlas, entry: StoredEntry, day: Day, editable: boolean): LedgerEntry {
  const { id, origin, version, updatedAt, updatedBy } = entry;
  return {
    ...draftAnswer(entry, editable),
    id,
    communeName: communeName(atlas, entry.commune) ?? entry.commune,
    origin,
    version,
    updatedAt,
    updatedBy: updatedBy ?? '',
    active: covers(entry, day),
  };
}

export function changeAnswer(atlas: Atlas, change: StoredChange, editable: boolean): LedgerChange {
  const { id, number, batch, entry, kind, at, byName, undone, before, after } = change;
  const commune = (after ?? before)?.commune ?? '';
  return {
    id,
    number,
    batch,
    entry,
    communeName: communeName(atlas, commune) ?? commune,
    kind,
    at,
    by: byName ?? '',
    undone,
    before: before && draftAnswer(before, editable),
    after: after && draftAnswer(after, editable),
  };
}

export function communeName(atlas: Atlas, code: string): string | undefined {
  const place = atlas.places.indexOf(code);
  return place === undefined ? undefined : atlas.places.rows[place]!.name;
}

function draftAnswer(draft: EntryDraft, editable: boolean) {
  const { birthYear, note, ...shared } = draftOf(draft);
  return editable
    ? { ...shared, ...(birthYear !== undefined && { birthYear }), ...(note !== undefined && { note }) }
    : shared;
}

function within(register: Register, communes: ReadonlySet<string>): Register {
  return { ...register, byCommune: new Map([...register.byCommune].filter(([commune]) => communes.has(commune))) };
}

function registerLines(
  { atlas, day }: LedgerView,
  register: Register,
  entries: readonly StoredEntry[],
): RegisterLine[] {
  const supplies = [...supplyAt(day, register, entries)].sort(([a], [b]) => (a < b ? -1 : 1));
  return supplies.map(([commune, now]) => {
    const line = register.byCommune.get(commune);
    return {
      commune,
      communeName: communeName(atlas, commune)!,
      profession: register.profession,
      heads: line?.heads ?? 0,
      replacedHeads: now.replacedHeads,
      supply: now.registered,
      total: now.supply,
      professionals: now.heads,
      year: register.year,
      certainty: line?.certainty ?? 'registered',
      shareOver60: line?.shareOver60 ?? null,
      shareOver65: line?.shareOver65 ?? null,
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

import { type Static, Type } from 'typebox';
import { Day, nullable } from './common.ts';

export const EntryOrigin = Type.Union([
  Type.Literal('register'),
  Type.Literal('coordinator'),
  Type.Literal('scenario'),
  Type.Literal('operation'),
]);
export const EntryCertainty = Type.Union([
  Type.Literal('registered'),
  Type.Literal('declared'),
  Type.Literal('planned'),
  Type.Literal('estimated'),
]);

/** What a coordinator writes: an arrival, or the end of care that the register still counts (`replacesHeads`). */
export const LedgerDraft = Type.Object({
  commune: Type.String(),
  profession: Type.String(),
  label: Type.String({ minLength: 1, maxLength: 160, description: '“Dr Martin, retraite en juin”' }),
  /** Consultations a year offered while it lasts (full-time equivalents for the other professions). */
  supply: Type.Number({ minimum: 0 }),
  from: nullable(Day),
  to: nullable(Day),
  /** How many heads of the public register this entry stands for: they are taken out of the register's count. */
  replacesHeads: Type.Integer({ minimum: 0, maximum: 100 }),
  /** Professionals it stands for; without it, the heads it replaces, and at least one. */
  heads: Type.Optional(Type.Number({ minimum: 0, maximum: 1000 })),
  certainty: EntryCertainty,
  birthYear: Type.Optional(Type.Integer({ minimum: 1920, maximum: 2010 })),
  note: Type.Optional(Type.String({ maxLength: 2000 })),
});
export type LedgerDraft = Static<typeof LedgerDraft>;

export const LedgerEntry = Type.Intersect([
  LedgerDraft,
  Type.Object({
    id: Type.String(),
    communeName: Type.String(),
    origin: EntryOrigin,
    /** To be named by whoever changes it. */
    version: Type.Integer(),
    updatedAt: Type.String(),
    updatedBy: Type.String(),
    /** Whether it offers care on the day asked for. */
    active: Type.Boolean(),
  }),
]);
export type LedgerEntry = Static<typeof LedgerEntry>;

/** The register's part in a commune: heads and supply, of which the organisation's entries replace some. */
export const RegisterLine = Type.Object({
  commune: Type.String(),
  communeName: Type.String(),
  profession: Type.String(),
  heads: Type.Number(),
  /** Heads that entries stand for on the day: they count no more. */
  replacedHeads: Type.Number(),
  /** Of the register alone. */
  supply: Type.Number(),
  /** Of the register and the entries, on the day. */
  total: Type.Number(),
  professionals: Type.Number(),
  year: Type.Integer(),
  certainty: EntryCertainty,
  shareOver60: nullable(Type.Number()),
  shareOver65: nullable(Type.Number()),
});
export type RegisterLine = Static<typeof RegisterLine>;

/** Where the ages of the professionals come from, as parts of the whole supply; they add up to 1. */
const AgeBasis = Type.Object({ birthYears: Type.Number(), published: Type.Number(), unknown: Type.Number() });

/** GET /api/ledger?territory=&profession=&date= */
export const Ledger = Type.Object({
  date: Day,
  profession: Type.String(),
  unit: Type.String(),
  territory: Type.Object({ id: Type.String(), name: Type.String() }),
  /** Vintage of the register that entries are measured against. */
  registerYear: Type.Integer(),
  supplyPerRegisteredHead: Type.Number({ description: 'What one head of the register counts for.' }),
  supplyPerNewcomer: Type.Number({ description: 'What one who comes counts for when nothing else is known.' }),
  entries: Type.Array(LedgerEntry),
  /** Communes with a registered professional or an entry. */
  register: Type.Array(RegisterLine),
  totals: Type.Object({
    supply: Type.Number(),
    registered: Type.Number(),
    professionals: Type.Number(),
    shareOver60: nullable(Type.Number()),
    shareOver65: nullable(Type.Number()),
    ageBasis: Type.Object({ over60: AgeBasis, over65: AgeBasis }),
  }),
  /** Supply of the territory from each of these days on, until the next. */
  steps: Type.Array(Type.Object({ from: Day, supply: Type.Number() })),
  editable: Type.Boolean(),
  canUndo: Type.Boolean(),
  canRedo: Type.Boolean(),
});
export type Ledger = Static<typeof Ledger>;

/** PATCH /api/ledger/entries/{id}: the whole entry as it should be, and the version that was read. */
export const LedgerCorrection = Type.Intersect([LedgerDraft, Type.Object({ version: Type.Integer() })]);
export type LedgerCorrection = Static<typeof LedgerCorrection>;

/** POST /api/ledger/entries/{id}/end: the first day without this care. */
export const LedgerEnd = Type.Object({ to: Day, version: Type.Integer() });
export type LedgerEnd = Static<typeof LedgerEnd>;

/** What a write answers: the entries as they stand now; removed ones are named only. */
export const LedgerWritten = Type.Object({
  entries: Type.Array(LedgerEntry),
  removed: Type.Array(Type.String()),
  /** Names this action, to take back it and no other: POST /api/ledger/undo?batch= */
  batch: Type.String(),
  canUndo: Type.Boolean(),
  canRedo: Type.Boolean(),
});
export type LedgerWritten = Static<typeof LedgerWritten>;

/** POST /api/ledger/preview. Without `draft`: the removal of `entry`. Without `date`: the day on which the change is greatest. */
export const LedgerQuestion = Type.Object({
  entry: Type.Optional(Type.String()),
  draft: nullable(LedgerDraft),
  date: Type.Optional(Day),
});
export type LedgerQuestion = Static<typeof LedgerQuestion>;

/** What a draft would change, before saving. */
export const LedgerEffect = Type.Object({
  date: Day,
  profession: Type.String(),
  unit: Type.String(),
  /** Those whose access changes, the most changed first. */
  communes: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      population: Type.Integer(),
      before: nullable(Type.Number()),
      after: nullable(Type.Number()),
    }),
  ),
  people: Type.Number({ description: 'Inhabitants whose access changes.' }),
  /** Inhabitants who pass over or under the threshold; null for a profession that has none. */
  crossing: nullable(Type.Object({ threshold: Type.Number(), lifted: Type.Number(), dropped: Type.Number() })),
  consultations: Type.Number({ description: 'Change of supply, in the unit of the profession.' }),
});
export type LedgerEffect = Static<typeof LedgerEffect>;

export const LedgerChange = Type.Object({
  id: Type.String(),
  number: Type.Integer(),
  /** Changes of one action share it. */
  batch: Type.String(),
  entry: Type.String(),
  communeName: Type.String(),
  kind: Type.Union([
    Type.Literal('add'),
    Type.Literal('correct'),
    Type.Literal('end'),
    Type.Literal('remove'),
    Type.Literal('undo'),
    Type.Literal('redo'),
  ]),
  at: Type.String(),
  by: Type.String(),
  undone: Type.Boolean(),
  before: nullable(LedgerDraft),
  after: nullable(LedgerDraft),
});
export type LedgerChange = Static<typeof LedgerChange>;

/** GET /api/ledger/history?below=&limit=&entry= : latest first. */
export const LedgerHistory = Type.Object({ changes: Type.Array(LedgerChange), next: nullable(Type.Integer()) });
export type LedgerHistory = Static<typeof LedgerHistory>;

/** POST /api/ledger/import?try= : what the file does, or would do. */
export const LedgerImport = Type.Object({
  tried: Type.Boolean({ description: 'True: nothing was written, this is what would be.' }),
  rows: Type.Integer(),
  added: Type.Integer(),
  corrected: Type.Integer(),
  unchanged: Type.Integer(),
  /** Names this action for an undo; null when nothing was written. */
  batch: nullable(Type.String()),
});
export type LedgerImport = Static<typeof LedgerImport>;

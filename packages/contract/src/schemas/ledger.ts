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
    version: Type.Integer(),
    updatedAt: Type.String(),
    updatedBy: Type.String(),
  }),
]);
export type LedgerEntry = Static<typeof LedgerEntry>;

/** The register's part in a commune: heads and supply, of which the organisation's entries replace some. */
export const RegisterLine = Type.Object({
  commune: Type.String(),
  communeName: Type.String(),
  profession: Type.String(),
  heads: Type.Number(),
  replacedHeads: Type.Number(),
  supply: Type.Number(),
  year: Type.Integer(),
  certainty: EntryCertainty,
  shareOver60: nullable(Type.Number()),
  shareOver65: nullable(Type.Number()),
});
export type RegisterLine = Static<typeof RegisterLine>;

/** GET /api/ledger?territory=&profession=&date= */
export const Ledger = Type.Object({
  date: Day,
  entries: Type.Array(LedgerEntry),
  register: Type.Array(RegisterLine),
  totals: Type.Object({
    supply: Type.Number(),
    professionals: Type.Number(),
    shareOver60: nullable(Type.Number()),
    shareOver65: nullable(Type.Number()),
  }),
  canUndo: Type.Boolean(),
});
export type Ledger = Static<typeof Ledger>;

/** POST /api/ledger/preview: what a draft would change, before saving. */
export const LedgerEffect = Type.Object({
  date: Day,
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
  crossing: Type.Object({ threshold: Type.Number(), lifted: Type.Number(), dropped: Type.Number() }),
  consultations: Type.Number(),
});
export type LedgerEffect = Static<typeof LedgerEffect>;

export const LedgerChange = Type.Object({
  id: Type.String(),
  entry: Type.String(),
  kind: Type.Union([
    Type.Literal('add'),
    Type.Literal('correct'),
    Type.Literal('end'),
    Type.Literal('remove'),
    Type.Literal('undo'),
  ]),
  at: Type.String(),
  by: Type.String(),
  before: nullable(LedgerDraft),
  after: nullable(LedgerDraft),
});
export type LedgerChange = Static<typeof LedgerChange>;

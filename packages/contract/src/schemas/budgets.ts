import { type Static, Type } from 'typebox';
import { nullable } from './common.ts';

/** What a scenario says this place brings in a year: linked by hand or from the scenario itself. */
export const BudgetGain = Type.Object({
  /** Consultations more in a year. */
  consultations: Type.Number({ minimum: 0, maximum: 100_000_000 }),
  /** Inhabitants who pass above 2.5 consultations a year. */
  people: Type.Number({ minimum: 0, maximum: 100_000_000 }),
  /** Where these two numbers come from: the name of a scenario, a study. */
  label: Type.String({ maxLength: 160 }),
});
export type BudgetGain = Static<typeof BudgetGain>;

/** A budget as its author writes it. Parameters that are absent have their default. */
export const BudgetDraft = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 160, description: '“Centre de Cuincy, variante à cinq médecins”' }),
  kind: Type.String({ maxLength: 40 }),
  /** INSEE code of the place, when there is one already. */
  commune: nullable(Type.String({ pattern: '^\\d[\\dAB]\\d{3}$' })),
  /** Shares between 0 and 1, money in euros. */
  values: Type.Record(Type.String({ maxLength: 40 }), Type.Number(), { maxProperties: 120 }),
  gain: nullable(BudgetGain),
});
export type BudgetDraft = Static<typeof BudgetDraft>;

export const SavedBudget = Type.Object({
  id: Type.String(),
  draft: BudgetDraft,
  communeName: nullable(Type.String()),
  /** To be named by whoever changes it. */
  version: Type.Integer(),
  updatedAt: Type.String(),
  updatedBy: Type.String(),
});
export type SavedBudget = Static<typeof SavedBudget>;

/** GET /api/budgets */
export const BudgetList = Type.Object({ budgets: Type.Array(SavedBudget), editable: Type.Boolean() });
export type BudgetList = Static<typeof BudgetList>;

/** GET /api/budgets/{id} */
export const OneBudget = Type.Object({ budget: SavedBudget, editable: Type.Boolean() });
export type OneBudget = Static<typeof OneBudget>;

/** PUT /api/budgets/{id}: the whole budget as it should be, and the version that was read. */
export const BudgetChange = Type.Object({ draft: BudgetDraft, version: Type.Integer() });
export type BudgetChange = Static<typeof BudgetChange>;

/** GET /api/budgets/{id}/versions : latest first, the fifty last. */
export const BudgetVersions = Type.Object({
  versions: Type.Array(
    Type.Object({ number: Type.Integer(), at: Type.String(), by: Type.String(), draft: BudgetDraft }),
  ),
});
export type BudgetVersions = Static<typeof BudgetVersions>;

/** POST /api/budgets/export: the file of a budget, saved or not. */
export const BudgetExport = Type.Object({
  draft: BudgetDraft,
  format: Type.Union([Type.Literal('xlsx'), Type.Literal('csv'), Type.Literal('pdf')]),
  lang: Type.Union([Type.Literal('fr'), Type.Literal('en')]),
});
export type BudgetExport = Static<typeof BudgetExport>;

import { type FastifyPluginAsyncTypebox, Type } from '@fastify/type-provider-typebox';
import {
  ApiError,
  BudgetChange,
  BudgetDraft,
  BudgetList,
  BudgetVersions,
  OneBudget,
  roles,
  SavedBudget,
} from '@maillage/contract';
import {
  addBudget,
  type BudgetAuthor,
  changeBudget,
  readBudgets,
  readBudgetVersion,
  readBudgetVersions,
  setBudgetDeleted,
  type Tables,
  withRequest,
} from '@maillage/database';
import type { Transaction } from 'kysely';
import { atlasOf } from '../atlas/holder.ts';
import { isUuid } from '../ledger/isUuid.ts';
import { budgetAnswer } from './answer.ts';
import { checkDraft } from './checkDraft.ts';

const params = Type.Object({ id: Type.String({ maxLength: 60 }) });
const response = { 200: SavedBudget };

export const budgetRoutes: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  const write = { access: ['coordinator'] } as const;

  app.get(
    '/api/budgets',
    { config: { access: roles }, schema: { summary: 'Budgets of the organisation', response: { 200: BudgetList } } },
    async ({ actor }) =>
      withRequest(app.database.app, actor, async (tx) => ({
        budgets: (await readBudgets(tx)).map((budget) => budgetAnswer(holder.current(), budget)),
        editable: actor.role === 'coordinator',
      })),
  );

  app.get(
    '/api/budgets/:id',
    { config: { access: roles }, schema: { summary: 'One budget', params, response: { 200: OneBudget } } },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => ({
        budget: await one(tx, id),
        editable: actor.role === 'coordinator',
      })),
  );

  app.post(
    '/api/budgets',
    { config: write, schema: { summary: 'Save a new budget', body: BudgetDraft, response: { 201: SavedBudget } } },
    async ({ actor, body }, reply) => {
      const draft = checkDraft(body, holder.current());
      reply.code(201);
      return withRequest(app.database.app, actor, async (tx) => one(tx, await addBudget(tx, draft, authorOf(actor))));
    },
  );

  app.put(
    '/api/budgets/:id',
    {
      config: write,
      schema: { summary: 'Write the next version over the one read', params, body: BudgetChange, response },
    },
    async ({ actor, params: { id }, body: { draft, version } }) => {
      const checked = checkDraft(draft, holder.current());
      return withRequest(app.database.app, actor, (tx) => writeOver(tx, id, version, checked, authorOf(actor)));
    },
  );

  app.get(
    '/api/budgets/:id/versions',
    {
      config: { access: roles },
      schema: { summary: 'Versions of a budget, latest first', params, response: { 200: BudgetVersions } },
    },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        await one(tx, id);
        const versions = await readBudgetVersions(tx, id);
        return { versions: versions.map(({ by, ...version }) => ({ ...version, by: by ?? '' })) };
      }),
  );

  app.post(
    '/api/budgets/:id/versions/:number/restore',
    {
      config: write,
      schema: {
        summary: 'Make an earlier version the next one',
        params: Type.Object({ id: Type.String({ maxLength: 60 }), number: Type.Integer({ minimum: 1 }) }),
        response,
      },
    },
    async ({ actor, params: { id, number } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        const { version } = await one(tx, id);
        const draft = await readBudgetVersion(tx, id, number);
        if (!draft) throw new ApiError('budget/unknown-version', { number });
        return writeOver(tx, id, version, draft, authorOf(actor));
      }),
  );

  app.delete(
    '/api/budgets/:id',
    {
      config: write,
      schema: { summary: 'Delete a budget; it can be brought back', params, response: { 204: Type.Null() } },
    },
    async ({ actor, params: { id } }, reply) => {
      await withRequest(app.database.app, actor, async (tx) => {
        if (!isUuid(id) || !(await setBudgetDeleted(tx, id, true))) throw new ApiError('budget/unknown', { id });
      });
      return reply.code(204).send(null);
    },
  );

  app.post(
    '/api/budgets/:id/restore',
    { config: write, schema: { summary: 'Bring back a deleted budget', params, response } },
    async ({ actor, params: { id } }) =>
      withRequest(app.database.app, actor, async (tx) => {
        if (!isUuid(id) || !(await setBudgetDeleted(tx, id, false))) throw new ApiError('budget/unknown', { id });
        return one(tx, id);
      }),
  );

  async function one(tx: Transaction<Tables>, id: string): Promise<SavedBudget> {
    const [budget] = isUuid(id) ? await readBudgets(tx, id) : [];
    if (!budget) throw new ApiError('budget/unknown', { id });
    return budgetAnswer(holder.current(), budget);
  }

  async function writeOver(
    tx: Transaction<Tables>,
    id: string,
    version: number,
    draft: BudgetDraft,
    author: BudgetAuthor,
  ): Promise<SavedBudget> {
    const current = await one(tx, id);
    if (!(await changeBudget(tx, id, version, draft, author)))
      throw new ApiError('budget/changed-meanwhile', { current });
    return one(tx, id);
  }
};

const authorOf = ({ organisation, person }: { organisation?: string | undefined; person?: string | undefined }) => ({
  organisation: organisation!,
  person: person!,
});

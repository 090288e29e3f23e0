import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { BudgetExport } from '@maillage/contract';
import { normaliseName } from '@maillage/territory';
import { atlasOf } from '../atlas/holder.ts';
import { exportFormats } from '../exports/formats/index.ts';
import { today } from '../ledger/today.ts';
import { checkDraft } from './checkDraft.ts';
import { type DescribedBudget, describeBudget } from './files/describe.ts';
import { budgetPdf } from './files/pdf.ts';
import { budgetTable } from './files/table.ts';
import { budgetWorkbook } from './files/workbook.ts';

/** Files of a budget, saved or not: who tries one without an account takes it home too. Nothing is kept here. */
export const exportRoute: FastifyPluginAsyncTypebox = async (app) => {
  const holder = atlasOf(app.database, app.settings.dataFolder);
  app.post(
    '/api/budgets/export',
    {
      config: { access: 'public' },
      schema: { summary: 'A budget as a workbook with its formulas, as CSV or as PDF', body: BudgetExport },
    },
    async ({ body: { draft, format, lang } }, reply) => {
      const checked = checkDraft(draft, holder.current());
      const content = await writers[format](describeBudget(checked, lang, today()));
      const name = normaliseName(draft.name).replaceAll(' ', '-').slice(0, 100) || 'budget';
      return reply
        .type(exportFormats[format].contentType)
        .header('content-disposition', `attachment; filename="${name}.${format}"`)
        .header('cache-control', 'no-store')
        .send(typeof content === 'string' ? content : Buffer.from(content));
    },
  );
};

const writers: Readonly<Record<BudgetExport['format'], (described: DescribedBudget) => Promise<string | Uint8Array>>> =
  {
    xlsx: budgetWorkbook,
    csv: (described) => exportFormats.csv.write(budgetTable(described), async () => []),
    pdf: budgetPdf,
  };

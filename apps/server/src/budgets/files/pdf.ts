import { kindWords } from '@maillage/contract';
import { budgetKinds, linesOf, YEARS, yearOf } from '@maillage/economics';
import { INK, pdfDocument, QUIET, TEAL, withPdfSpaces } from '../../exports/pdfDocument.ts';
import {
  budgetSentences,
  type DescribedBudget,
  lineName,
  money,
  originLine,
  parameterName,
  unitName,
} from './describe.ts';
import { fileWords, fill } from './words.ts';

/** Two pages for a meeting: three sentences, five years, and everything the budget rests on with its source. */
export function budgetPdf(described: DescribedBudget): Promise<Uint8Array> {
  const { draft, budget, language, day } = described;
  return pdfDocument({
    pageSize: 'A4',
    pageMargins: [44, 44, 44, 52],
    info: { title: draft.name, creator: 'Maillage' },
    lang: language,
    defaultStyle: { font: 'Roboto', fontSize: 9, color: INK, lineHeight: 1.2 },
    content: [
      { text: kindWords[budget.kind].name[language], color: TEAL, bold: true },
      { text: draft.name, fontSize: 18, bold: true, margin: [0, 0, 0, 8] },
      ...budgetSentences(described).map((text) => ({ text: withPdfSpaces(text), fontSize: 11, margin: [0, 0, 0, 4] })),
      { margin: [0, 10, 0, 12], layout: 'lightHorizontalLines', table: yearsTable(described) },
      { text: fileWords.assumptions[language], fontSize: 13, bold: true, margin: [0, 4, 0, 4] },
      { layout: 'lightHorizontalLines', table: assumptionsTable(described), fontSize: 8 },
    ],
    footer: { text: fill(fileWords.madeBy[language], { day }), fontSize: 8, color: QUIET, margin: [44, 16] },
  });
}

function yearsTable({ budget, language }: DescribedBudget): object {
  const years = Array.from({ length: YEARS }, (_, year) => year);
  const right = (text: string, bold = false) => ({ text: withPdfSpaces(text), alignment: 'right', bold });
  const lines = linesOf(budgetKinds[budget.kind]).filter(
    ({ id, unit }) => unit !== 'share' && budget.sheet.months.get(id)!.some((value) => value !== 0),
  );
  const rows = lines.map(({ id, unit, role }) => {
    const bold = role.kind === 'total';
    const amount = (year: number) => (id === 'cash' ? budget.cash[year * 12 + 11]! : yearOf(budget.sheet, id, year));
    const written = (value: number) =>
      unit === 'euro' ? money(value, language) : value.toLocaleString(language, { maximumFractionDigits: 0 });
    return [{ text: lineName(id, language), bold }, ...years.map((year) => right(written(amount(year)), bold))];
  });
  const titles = years.map((year) => right(fill(fileWords.year[language], { n: year + 1 }), true));
  return { headerRows: 1, widths: ['*', ...years.map(() => 'auto')], body: [[{ text: '' }, ...titles], ...rows] };
}

function assumptionsTable({ budget, language }: DescribedBudget): object {
  const titles = (['name', 'value', 'source'] as const).map((word) => ({
    text: fileWords[word][language],
    bold: true,
  }));
  const rows = budgetKinds[budget.kind].parameters.map((parameter) => {
    const { id, unit } = parameter;
    const scale = unit === 'share' || unit === 'share-per-year' ? 100 : 1;
    const value = (budget.sheet.numbers[id]! * scale).toLocaleString(language, { maximumFractionDigits: 3 });
    return [
      parameterName(id, language),
      { text: withPdfSpaces(`${value} ${unitName(parameter, language)}`), noWrap: true },
      { text: originLine(parameter, language), color: QUIET },
    ];
  });
  return { headerRows: 1, widths: ['*', 'auto', '*'], body: [titles, ...rows] };
}

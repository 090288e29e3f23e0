import { budgetKinds, linesOf, MONTHS, YEARS, yearOf } from '@maillage/economics';
import type { ExportTable } from '../../exports/exportTable.ts';
import { budgetSentences, type DescribedBudget, lineName, originLine, parameterName, unitName } from './describe.ts';
import { fileWords, fill } from './words.ts';

/** Every line by year then by month; the assumptions with their origin below, one a line. */
export function budgetTable(described: DescribedBudget): ExportTable {
  const { draft, budget, language, day } = described;
  const kind = budgetKinds[budget.kind];
  const years = Array.from({ length: YEARS }, (_, year) => year);
  const months = Array.from({ length: MONTHS }, (_, month) => month);
  const number = (id: string, title: string) => ({ id, title, kind: 'number' as const });
  return {
    title: draft.name,
    language,
    day,
    sentences: budgetSentences(described),
    columns: [
      { id: 'line', title: fileWords.line[language], kind: 'text' },
      ...years.map((year) => number(`year-${year + 1}`, fill(fileWords.year[language], { n: year + 1 }))),
      ...months.map((month) => number(`month-${month + 1}`, `${fileWords.month[language]} ${month + 1}`)),
    ],
    rows: linesOf(kind)
      .filter(({ unit }) => unit !== 'share')
      .map(({ id, unit }) => {
        const scale = unit === 'euro' ? 100 : 1;
        const values = budget.sheet.months.get(id)!;
        const ofYear = (year: number) => (id === 'cash' ? values[year * 12 + 11]! : yearOf(budget.sheet, id, year));
        return [
          lineName(id, language),
          ...years.map((year) => ofYear(year) / scale),
          ...months.map((month) => values[month]! / scale),
        ];
      }),
    sources: [],
    method: [
      ...budgetSentences(described),
      ...kind.parameters.map(
        (parameter) =>
          `${parameterName(parameter.id, language)} = ${budget.sheet.numbers[parameter.id]} (${unitName(parameter, language)}) : ${originLine(parameter, language)}`,
      ),
    ],
  };
}

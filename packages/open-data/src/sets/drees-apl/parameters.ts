import { normaliseName } from '@maillage/territory';
import { parseNumber } from '../../reading/numbers.ts';
import type { Sheet, SheetCell } from '../../reading/workbook.ts';

/** What the sheet "Paramètres" says of one year. Nothing is assumed: what the sheet does not give is absent. */
export interface AplParameters {
  /** Acts of a doctor in a year, and what is counted for them; `counted` absent = the acts themselves. */
  readonly activityBounds: readonly { readonly from: number; readonly to?: number; readonly counted?: number }[];
  /** Acts counted for a doctor who had no activity the year before. */
  readonly imputedActivity?: number;
  /** Weight of a trip of less than `untilMinutes` (absent = however long). */
  readonly distanceWeights: readonly { readonly untilMinutes?: number; readonly weight: number }[];
  /** Use of care at an age, 1 = the mean; `toAge` is included, absent = no limit. */
  readonly ageWeights: readonly { readonly fromAge: number; readonly toAge?: number; readonly weight: number }[];
}

/** The parameters by year (one column of age weights each). */
export function readParameters(sheet: Sheet): ReadonlyMap<number, AplParameters> {
  const shared = {
    activityBounds: activityBounds(sheet),
    ...imputedActivity(sheet),
    distanceWeights: distanceWeights(sheet),
  };
  const heading = sheet.rows.findIndex((row) => words(row[0]).startsWith('tranche d age'));
  const years = new Map<number, AplParameters>();
  for (const [column, title] of (sheet.rows[heading] ?? []).entries()) {
    const year = /\b(20\d\d)\b/.exec(String(title ?? ''))?.[1];
    if (column > 0 && year !== undefined)
      years.set(Number(year), { ...shared, ageWeights: ageWeights(sheet.rows.slice(heading + 1), column) });
  }
  return years;
}

const words = (cell: SheetCell) => normaliseName(String(cell ?? ''));
/** The whole numbers of a sentence: `Entre 3 601 et 6 000` → 3601, 6000. */
const integers = (cell: SheetCell) =>
  [...String(cell ?? '').matchAll(/\d{1,3}(?:[\s\u00a0\u202f]\d{3})+|\d+/g)].map(([text]) => parseNumber(text)!);
const numeric = (cell: SheetCell) => (typeof cell === 'number' ? cell : parseNumber(String(cell ?? '')));

function activityBounds({ rows }: Sheet): AplParameters['activityBounds'] {
  const start = rows.findIndex((row) => words(row[0]).startsWith('comptabilisation'));
  return rowsUntilBlank(rows.slice(start + 2)).flatMap((row) => {
    const counted = numeric(row[1]);
    const range = rangeOf(row[0]);
    return range === undefined ? [] : [{ ...range, ...(counted === undefined ? {} : { counted }) }];
  });
}

/** `Moins de 250` → from 0 to 250; `Entre a et b`; `Plus de 6 000` → from 6000. */
function rangeOf(cell: SheetCell): { readonly from: number; readonly to?: number } | undefined {
  const [first, second] = integers(cell);
  if (first === undefined) return undefined;
  const text = words(cell);
  if (text.startsWith('moins')) return { from: 0, to: first };
  if (text.startsWith('plus')) return { from: first };
  return text.startsWith('entre') && second !== undefined ? { from: first, to: second } : undefined;
}

function imputedActivity({ rows }: Sheet): { readonly imputedActivity?: number } {
  const sentence = rows.map((row) => String(row[0] ?? '')).find((text) => /imputée/.test(text));
  const value = sentence === undefined ? undefined : integers(sentence).find((number) => number > 1000);
  return value === undefined ? {} : { imputedActivity: value };
}

function distanceWeights({ rows }: Sheet): AplParameters['distanceWeights'] {
  const start = rows.findIndex((row) => words(row[0]).startsWith('temps de trajet'));
  return rowsUntilBlank(rows.slice(start + 1)).flatMap((row) => {
    const weight = numeric(row[1]);
    const range = rangeOf(row[0]);
    if (weight === undefined || range === undefined) return [];
    return [{ ...(range.to === undefined ? {} : { untilMinutes: range.to }), weight }];
  });
}

function ageWeights(rows: Sheet['rows'], column: number): AplParameters['ageWeights'] {
  return rows.flatMap((row) => {
    const weight = numeric(row[column]);
    const band = ageBand(row[0]);
    return weight === undefined || band === undefined ? [] : [{ ...band, weight }];
  });
}

function ageBand(cell: SheetCell): { readonly fromAge: number; readonly toAge?: number } | undefined {
  const text = words(cell);
  const [first, second] = integers(cell);
  if (first === undefined || !text.includes('ans')) return undefined;
  if (text.startsWith('moins')) return { fromAge: 0, toAge: first - 1 };
  if (text.startsWith('plus') || second === undefined) return { fromAge: first };
  return { fromAge: first, toAge: second };
}

function rowsUntilBlank(rows: Sheet['rows']): Sheet['rows'] {
  const end = rows.findIndex((row) => row.every((cell) => cell === undefined || cell === ''));
  return end === -1 ? rows : rows.slice(0, end);
}

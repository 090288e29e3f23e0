import { exampleCeilings, type ZoningParameters } from '@maillage/zoning';
import type { ZoningModel } from '../model.ts';

/** The rules as the reader types them; an empty field is what is not known. */
export const ruleFields = [
  'zipMin',
  'zipMax',
  'zacMin',
  'zacMax',
  'thresholdZip',
  'thresholdPool',
  'margin',
  'grantZip',
  'grantZac',
  'settlementsZip',
  'settlementsZac',
] as const;
export type RuleField = (typeof ruleFields)[number];
export type RuleTexts = Readonly<Record<RuleField | 'source' | 'date', string>> & { readonly example: boolean };

/** `decimal`: the reader's decimal mark. */
export function textsOf(
  { ceilings, thresholds, margin, grants, settlements }: ZoningParameters,
  decimal: string,
): RuleTexts {
  const text = (value: number | null) => (value === null ? '' : grouped(value).replace('.', decimal));
  return {
    zipMin: text(ceilings.zipMin),
    zipMax: text(ceilings.zipMax),
    zacMin: text(ceilings.zacMin),
    zacMax: text(ceilings.zacMax),
    source: ceilings.source,
    date: ceilings.date ?? '',
    example: ceilings.example,
    thresholdZip: text(thresholds.zip),
    thresholdPool: text(thresholds.pool),
    margin: text(Math.round(margin.share * 10_000) / 100),
    grantZip: text(grants.zip / 100),
    grantZac: text(grants.zac / 100),
    settlementsZip: text(settlements.zip),
    settlementsZac: text(settlements.zac),
  };
}

export type RulesReading =
  | { readonly status: 'read'; readonly rules: ZoningParameters }
  | { readonly status: 'invalid'; readonly fields: readonly RuleField[] };

/** The rules that the texts say; thresholds, margin and grants may not be left empty. */
export function readRules(texts: RuleTexts, before: ZoningParameters): RulesReading {
  const numbers = new Map(ruleFields.map((field) => [field, readNumber(texts[field])]));
  const optional: readonly RuleField[] = ['zipMin', 'zipMax', 'zacMin', 'zacMax', 'settlementsZip', 'settlementsZac'];
  const fields = ruleFields.filter((field) => {
    const value = numbers.get(field);
    return value === undefined || (value === null && !optional.includes(field));
  });
  if (fields.length > 0) return { status: 'invalid', fields };
  const of = (field: RuleField) => numbers.get(field) ?? null;
  const cents = (field: RuleField) => Math.round(of(field)! * 100) as ZoningParameters['grants']['zip'];
  return {
    status: 'read',
    rules: {
      thresholds: { ...before.thresholds, zip: of('thresholdZip')!, pool: of('thresholdPool')! },
      margin: { ...before.margin, share: of('margin')! / 100 },
      ceilings: {
        zipMin: of('zipMin'),
        zipMax: of('zipMax'),
        zacMin: of('zacMin'),
        zacMax: of('zacMax'),
        source: texts.source.trim(),
        date: texts.date || null,
        example: texts.example,
      },
      grants: { ...before.grants, zip: cents('grantZip'), zac: cents('grantZac') },
      settlements: { zip: of('settlementsZip'), zac: of('settlementsZac') },
    },
  };
}

/** Ceilings to try the page with, and two settlements a year per 100,000 people when no hypothesis is given. */
export function exampleTexts(texts: RuleTexts, { units, state }: ZoningModel): RuleTexts {
  const { zipMin, zipMax, zacMax } = exampleCeilings(units, state);
  return {
    ...texts,
    zipMin: grouped(zipMin ?? 0),
    zipMax: grouped(zipMax ?? 0),
    zacMin: '',
    zacMax: grouped(zacMax ?? 0),
    source: '',
    date: '',
    example: true,
  };
}

/** `1167000` is hard to read: thousands apart, by a space that `readNumber` takes away. */
const grouped = (value: number): string => String(value).replaceAll(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, '\u202F');

/** `null` for an empty text, `undefined` for one that is no number; spaces and either decimal mark are understood. */
export function readNumber(text: string): number | null | undefined {
  const bare = text.replaceAll(/[\s\u00A0\u202F]/g, '').replace(',', '.');
  if (bare === '') return null;
  const value = Number(bare);
  return Number.isFinite(value) && value >= 0 ? value : undefined;
}

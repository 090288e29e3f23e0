import type { CommuneShare } from '@maillage/territory';
import { type CommuneCode, parseCommuneCode } from '@maillage/units';
import type { CommunesToday } from '../dataSet.ts';
import type { Problems } from '../problems.ts';

/** A line of a file that says something of a commune, by the code the file uses. */
export interface CodedLine<Value> {
  readonly line: number;
  readonly code: string;
  readonly value: Value;
}

/** What a line says, brought to a commune of today: all of it, or the share of a commune that was divided since. */
export interface PlacedLine<Value> extends CodedLine<Value> {
  readonly commune: CommuneCode;
  readonly share: number;
}

/**
 * Lines on the communes of today. Lost zeros are restored; the totals of Paris, Lyon and Marseille are dropped when the file
 * also has their arrondissements; codes that cannot be placed, or come twice, are reported.
 */
export function placeToday<Value>(
  lines: readonly CodedLine<Value>[],
  today: CommunesToday,
  problems: Problems,
): PlacedLine<Value>[] {
  const codes = knownCodes(lines, problems);
  const totals = totalsBesideArrondissements(today, codes);
  const placed: PlacedLine<Value>[] = [];
  for (const line of lines) {
    const code = parseCommuneCode(line.code);
    if (code === undefined || totals.has(code)) continue;
    for (const { commune, share } of sharesOf(code, line, today, codes, problems))
      placed.push({ ...line, code, commune, share });
  }
  return placed;
}

function knownCodes(lines: readonly CodedLine<unknown>[], problems: Problems): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const { line, code: text } of lines) {
    const code = parseCommuneCode(text);
    if (code === undefined) problems.add({ code: 'commune/malformed', line, value: text });
    else if (codes.has(code)) problems.add({ code: 'commune/repeated', line, value: text });
    else codes.add(code);
  }
  return codes;
}

/** Cities whose arrondissements the file also has. */
function totalsBesideArrondissements(today: CommunesToday, codes: ReadonlySet<string>): ReadonlySet<string> {
  const cities = today.communes.filter(({ code, parent }) => parent !== undefined && codes.has(code));
  return new Set(cities.map(({ parent }) => parent!));
}

function sharesOf(
  code: CommuneCode,
  { line }: CodedLine<unknown>,
  today: CommunesToday,
  codes: ReadonlySet<string>,
  problems: Problems,
): readonly CommuneShare[] {
  const shares = today.history.todayAmong(code, codes);
  if (shares !== undefined) return shares;
  problems.add({ code: isOutside(code) ? 'commune/outside' : 'commune/unknown', line, value: code });
  return [];
}

/** Saint-Pierre-et-Miquelon, Saint-Barthélemy, Saint-Martin, and the Pacific. */
export const isOutside = (code: string): boolean => /^(?:975|977|978|98)/.test(code);

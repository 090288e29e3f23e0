import type { CommuneCode } from '@maillage/units';
import type { CommunesToday } from '../dataSet.ts';

/** What is said of Paris, Lyon or Marseille holds for each arrondissement that the file does not name itself. */
export function inheritParent<Value>(
  byCommune: Map<CommuneCode, Value>,
  today: CommunesToday,
): Map<CommuneCode, Value> {
  for (const { code, parent } of today.communes) {
    if (parent === undefined || byCommune.has(code)) continue;
    const value = byCommune.get(parent);
    if (value !== undefined) byCommune.set(code, value);
  }
  return byCommune;
}

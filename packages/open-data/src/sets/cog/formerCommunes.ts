import type { FormerCommune } from '@maillage/territory';
import { parseCommuneCode } from '@maillage/units';
import type { DecoupageCommune } from './decoupage.ts';
import { splits } from './splits.ts';

/**
 * Every code that is not, or did not always mean, a commune of today. A part (déléguée, associée) leads to the commune it is a
 * part of; other codes to the commune that took them over; a divided commune to its parts, in proportion to their people today.
 */
export function formerCommunes(communes: readonly DecoupageCommune[]): FormerCommune[] {
  const today = new Map(communes.filter(isOfToday).map((commune) => [commune.code, commune]));
  const successors = new Map<string, { readonly name: string; readonly successor: string }>();
  for (const { code, anciensCodes } of today.values())
    for (const former of anciensCodes ?? []) successors.set(former, { name: '', successor: code });
  for (const { code, nom, chefLieu } of communes)
    if (chefLieu !== undefined && today.has(chefLieu)) successors.set(code, { name: nom, successor: chefLieu });
  const merged = [...successors]
    .filter(([code]) => !today.has(code))
    .map(([code, { name, successor }]) => former(code, name || today.get(successor)!.nom, successor, 1));
  return [...merged, ...splits.flatMap((split) => divided(split, today))];
}

const isOfToday = ({ type }: DecoupageCommune) => type === 'commune-actuelle' || type === 'arrondissement-municipal';

function divided(split: (typeof splits)[number], today: ReadonlyMap<string, DecoupageCommune>): FormerCommune[] {
  const people = split.into.map((code) => today.get(code)?.population ?? 0);
  const total = people.reduce((sum, count) => sum + count, 0);
  return split.into.map((code, k) =>
    former(split.code, split.name, code, people[k]! / total, split.fromYear, split.untilYear),
  );
}

function former(
  code: string,
  name: string,
  successor: string,
  share: number,
  fromYear?: number,
  untilYear?: number,
): FormerCommune {
  return {
    code: parseCommuneCode(code)!,
    name,
    successor: parseCommuneCode(successor)!,
    share,
    fromYear,
    untilYear,
  };
}

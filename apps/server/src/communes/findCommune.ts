import { ApiError } from '@maillage/contract';
import { normaliseName } from '@maillage/territory';
import { parseCommuneCode } from '@maillage/units';
import type { Atlas } from '../atlas/atlas.ts';
import type { CommuneRow } from '../atlas/reference.ts';

/** A commune of today, found by any code since 2015. */
export interface FoundCommune {
  readonly code: string;
  readonly name: string;
  readonly row: CommuneRow;
  /** Itself, or the arrondissements of Paris, Lyon and Marseille. */
  readonly members: Uint32Array;
  /** The code asked for, when it is no longer used. */
  readonly formerCode?: string;
}

/** Throws `commune/unknown` with the nearest codes as suggestions. A code that was split leads to its largest heir. */
export function findCommune(atlas: Atlas, text: string): FoundCommune {
  const code = parseCommuneCode(text);
  const found = code && (today(atlas, code) ?? former(atlas, code));
  if (!found) throw new ApiError('commune/unknown', { code: text, suggestions: suggestions(atlas, text) });
  return found;
}

function today({ places }: Atlas, code: string): FoundCommune | undefined {
  const place = places.indexOf(code);
  if (place !== undefined) {
    const row = places.rows[place]!;
    return { code, name: row.name, row, members: Uint32Array.of(place) };
  }
  const parent = places.parents.get(code);
  return parent && { code, name: parent.row.name, row: parent.row, members: parent.members };
}

function former(atlas: Atlas, code: string): FoundCommune | undefined {
  const heirs = atlas.reference.formers.filter((row) => row.code === code).sort((a, b) => b.share - a.share);
  const heir = heirs[0] && today(atlas, heirs[0].successor);
  return heir && { ...heir, formerCode: code };
}

/** Communes whose code differs least (same département, nearest number), or whose name begins so. */
function suggestions({ places }: Atlas, text: string): { code: string; name: string }[] {
  const code = parseCommuneCode(text);
  const rows = code
    ? places.rows
        .filter((row) => row.code.startsWith(code.slice(0, 2)))
        .sort((a, b) => distance(a.code, code) - distance(b.code, code))
    : places.rows.filter(({ name }) => normaliseName(name).startsWith(normaliseName(text) || '?'));
  return rows.slice(0, 5).map((row) => ({ code: row.code, name: row.name }));
}

const distance = (a: string, b: string) => Math.abs(Number(a.slice(2)) - Number(b.slice(2)));

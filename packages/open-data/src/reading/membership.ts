import type { Division, DivisionKind } from '@maillage/territory';
import type { CommuneCode } from '@maillage/units';
import { inBatches } from '../batches.ts';
import type { TableWrite, WriteMode } from '../store.ts';

/** Writes that make communes members of the divisions of a kind. `only`: the communes concerned; without it, all of the kind. */
export function membershipWrites(
  kind: DivisionKind,
  divisions: readonly Division[],
  members: ReadonlyMap<CommuneCode, string>,
  only?: readonly CommuneCode[],
): TableWrite[] {
  const upsert: WriteMode = { kind: 'upsert', key: ['kind', 'code'] };
  return [
    {
      table: 'division',
      columns: ['kind', 'code', 'name', 'vintage'],
      mode: only === undefined ? { kind: 'replace', where: { kind } } : upsert,
      batches: inBatches(divisions.map(({ code, name, vintage }) => [kind, code, name, vintage])),
    },
    {
      table: 'commune_division',
      columns: ['commune', 'kind', 'code'],
      mode: { kind: 'replace', where: only === undefined ? { kind } : { kind, commune: only } },
      batches: inBatches([...members].map(([commune, code]) => [commune, kind, code])),
    },
  ];
}

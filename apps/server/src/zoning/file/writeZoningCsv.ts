import { zoningFileCode } from '@maillage/territory';
import type { ZoningLine } from '@maillage/zoning';
import { harmless, quoted } from '../../ledger/file/writeCsv.ts';

/** Titles of the file; the first, third and fifth are those by which national files are recognised. */
const TITLES = [
  'CODGEO',
  'LIBGEO',
  'CODE_TVS',
  'LIBTVS',
  'ZONAGE',
  'CODE_QUARTIER',
  'LIB_QUARTIER',
  'POPULATION',
  'VALEUR_TVS',
];

/** The draft as a file in the national codes (`1_ZIP` … `8_GQ_ZIP`): UTF-8 with its mark, semicolons, decimal commas. */
export function writeZoningCsv(lines: readonly ZoningLine[]): string {
  const rows = lines.map((line) => [
    line.commune,
    line.communeName,
    line.unit,
    line.unitName,
    zoningFileCode(line.class),
    line.quarter?.code ?? '',
    line.quarter?.name ?? '',
    line.population === null ? '' : String(line.population),
    line.value === null ? '' : line.value.toFixed(4).replace('.', ','),
  ]);
  return `\uFEFF${[TITLES, ...rows].map((cells) => cells.map((cell) => quoted(harmless(cell))).join(';')).join('\r\n')}\r\n`;
}

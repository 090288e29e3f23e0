import type { FileProblem } from '@maillage/contract';
import { normaliseName, parseZoningClass, type ZoningClass, zoningClasses } from '@maillage/territory';
import { parseCommuneCode } from '@maillage/units';
import type { InForce } from '@maillage/zoning';
import type { Atlas } from '../../atlas/atlas.ts';
import { type CsvRow, readCsv } from '../../ledger/file/readCsv.ts';
import { placesOfCode } from '../../territories/resolveCommunes.ts';

export interface InForceReading {
  /** Classes by commune of today: the whole first, the most helped first, then its quarters. */
  readonly classes: InForce;
  /** They refuse the file. */
  readonly errors: readonly FileProblem[];
  /** Lines left out; the rest of the file is read. */
  readonly warnings: readonly FileProblem[];
}

/** Titles met in national and regional files, normalised. */
const CODES = ['codgeo', 'depcom', 'com', 'code commune', 'code insee', 'insee com', 'commune'];
const ZONES = ['zonage', 'zonage ars', 'zone', 'classe', 'picto'];

/** A zoning from a CSV text: one line a commune, or one more for each of its quarters; codes of any year since 2015. */
export function readInForce(atlas: Atlas, text: string): InForceReading {
  const nothing = (problem: FileProblem): InForceReading => ({ classes: {}, errors: [problem], warnings: [] });
  const reading = readCsv(text.replace(/^\uFEFF/, ''));
  if (reading.status === 'quote-unclosed') return nothing({ code: 'file/unreadable', line: reading.line, value: '"' });
  const [header, ...rows] = reading.rows;
  if (!header || rows.length === 0) return nothing({ code: 'file/empty' });
  const titles = header.cells.map((title) => normaliseName(title.replaceAll('_', ' ')));
  const codeAt = columnOf(titles, CODES);
  const zoneAt = columnOf(titles, ZONES);
  const missing = [...(codeAt < 0 ? ['CODGEO'] : []), ...(zoneAt < 0 ? ['ZONAGE'] : [])];
  if (missing.length > 0)
    return { classes: {}, errors: missing.map((value) => ({ code: 'column/missing', value })), warnings: [] };
  return readRows(atlas, rows, codeAt, zoneAt);
}

function readRows(atlas: Atlas, rows: readonly CsvRow[], codeAt: number, zoneAt: number): InForceReading {
  const errors: FileProblem[] = [];
  const warnings: FileProblem[] = [];
  const classes = new Map<string, Set<ZoningClass>>();
  for (const { line, cells } of rows) {
    const code = (cells[codeAt] ?? '').trim();
    const zone = (cells[zoneAt] ?? '').trim();
    if (cells.length <= Math.max(codeAt, zoneAt)) {
      errors.push({ code: 'line/too-short', line, value: String(cells.length) });
      continue;
    }
    const found = parseZoningClass(zone);
    if (!found) errors.push({ code: 'class/unknown', line, column: 'ZONAGE', value: zone });
    if (!parseCommuneCode(code)) errors.push({ code: 'commune/malformed', line, column: 'CODGEO', value: code });
    else if (placesOfCode(atlas, code).length === 0) warnings.push({ code: 'commune/unknown', line, value: code });
    if (!found) continue;
    for (const place of placesOfCode(atlas, code)) {
      const commune = atlas.places.codes[place]!;
      classes.set(commune, (classes.get(commune) ?? new Set()).add(found));
    }
  }
  return { classes: ordered(classes), errors, warnings };
}

/** Of merged communes whose classes differed, the most helped comes first. */
const severity: readonly ZoningClass[] = ['zip', 'zac', 'zv', 'hz', ...zoningClasses];

const ordered = (classes: ReadonlyMap<string, ReadonlySet<ZoningClass>>): InForce =>
  Object.fromEntries(
    [...classes].map(([code, set]) => [code, [...set].sort((a, b) => severity.indexOf(a) - severity.indexOf(b))]),
  );

const columnOf = (titles: readonly string[], known: readonly string[]): number =>
  titles.findIndex((title) => known.includes(title));

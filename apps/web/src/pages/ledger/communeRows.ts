import type { Ledger, LedgerEntry, RegisterLine } from '@maillage/contract';
import type { Show } from './search.ts';

/** A line of the list: what the register counts in a commune, and the entries written beside it. */
export interface CommuneRow {
  readonly line: RegisterLine;
  readonly entries: readonly LedgerEntry[];
}

/** Part of the supply from which a commune depends on its oldest professionals. */
const OLD = 0.25;

/** The communes that the filters keep: those written in first, then those with the most supply. */
export function communeRows(
  { register, entries }: Ledger,
  { q = '', show }: { q?: string; show?: Show },
): CommuneRow[] {
  const byCommune = Map.groupBy(entries, ({ commune }) => commune);
  const wanted = plain(q);
  return register
    .map((line) => ({ line, entries: byCommune.get(line.commune) ?? [] }))
    .filter((row) => isShown(row, show) && matches(row, wanted))
    .sort(
      (a, b) =>
        Number(b.entries.length > 0) - Number(a.entries.length > 0) ||
        b.line.total - a.line.total ||
        a.line.communeName.localeCompare(b.line.communeName, 'fr'),
    );
}

function isShown({ line, entries }: CommuneRow, show: Show | undefined): boolean {
  switch (show) {
    case undefined:
      return true;
    case 'entries':
      return entries.length > 0;
    case 'old':
      return (line.shareOver65 ?? 0) >= OLD;
    default:
      return show satisfies never;
  }
}

function matches({ line, entries }: CommuneRow, wanted: string): boolean {
  return [line.communeName, line.commune, ...entries.map(({ label }) => label)].some((text) =>
    plain(text).includes(wanted),
  );
}

/** Without case, accents or hyphens: `lievin` finds Liévin. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .replaceAll(/[-'’]/g, ' ');
}

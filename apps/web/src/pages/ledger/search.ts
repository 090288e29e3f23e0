import { isProfessionId, type ProfessionId, parseDay } from '@maillage/supply';

export const shows = ['entries', 'old'] as const;
export type Show = (typeof shows)[number];

/** Everything the ledger page depends on, as it stands in the address. Absent means the default. */
export interface LedgerSearch {
  territory?: string;
  profession?: ProfessionId;
  /** The day looked at; today when absent. */
  date?: string;
  /** Text that the name of a commune, or the label of one of its entries, contains. */
  q?: string;
  show?: Show;
  /** The commune that is unfolded. */
  commune?: string;
}

/** Reads an address from outside: what is not understood is left out. */
export function parseLedgerSearch(raw: Record<string, unknown>): LedgerSearch {
  const text = (name: string) => (typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined);
  const profession = text('profession');
  const date = text('date');
  const show = text('show');
  return present({
    territory: text('territory'),
    profession: profession && isProfessionId(profession) ? profession : undefined,
    date: date && parseDay(date),
    q: text('q'),
    show: shows.find((one) => one === show),
    commune: text('commune'),
  });
}

/** Leaves out what is absent, so that the address holds only choices. */
function present(search: { [Key in keyof LedgerSearch]: LedgerSearch[Key] | undefined }): LedgerSearch {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
}

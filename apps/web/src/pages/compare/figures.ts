import type { Format } from '../../i18n/useFormat.ts';
import type { Messages } from '../../messages/index.ts';
import { type Compared, decimalsOf } from './compared.ts';

/** A line of the table: what it is called, how it is read from a column, how it is written, which end is good. */
export interface Figure {
  readonly id: keyof Messages['compare']['figure'];
  /** Of one column; `null` where it is not known. */
  readonly of: (compared: Compared, unit: string) => number | null;
  readonly write: (value: number, format: Format, unit: string) => string;
  readonly better: 'high' | 'low' | 'neither';
}

const decimal: Figure['write'] = (value, format, unit) => format.number(value, decimalsOf(unit));
const whole: Figure['write'] = (value, format) => format.number(value);
const share: Figure['write'] = (value, format) => format.share(value);
const oneDecimal: Figure['write'] = (value, format) => format.number(value, 1);

/** The lines, in the order in which they are asked for. The thresholds mean something for consultations only. */
export const figures: readonly Figure[] = [
  { id: 'access', of: ({ summary }) => summary.mean, write: decimal, better: 'high' },
  {
    id: 'belowLow',
    of: ({ summary, population }, unit) =>
      unit === 'consultations' ? part(summary.belowLow.people, population) : null,
    write: share,
    better: 'low',
  },
  { id: 'under65', of: ({ summary }) => summary.under65Mean, write: decimal, better: 'high' },
  { id: 'shareOver65', of: ({ summary }) => summary.shareOver65, write: share, better: 'low' },
  { id: 'professionals', of: ({ summary }) => summary.professionals, write: whole, better: 'neither' },
  {
    id: 'per10000',
    of: ({ summary, population }) => part(summary.professionals * 10_000, population),
    write: oneDecimal,
    better: 'high',
  },
  { id: 'communes', of: ({ communes }) => communes, write: whole, better: 'neither' },
  { id: 'population', of: ({ population }) => population, write: whole, better: 'neither' },
];

const part = (amount: number, whole: number) => (whole > 0 ? amount / whole : null);

/** The best of some values, when one end is good and at least two are known and differ. */
export function bestOf({ better }: Figure, values: readonly (number | null)[]): number | undefined {
  const known = values.filter((value) => value !== null);
  if (better === 'neither' || known.length < 2) return undefined;
  const [most, least] = [Math.max(...known), Math.min(...known)];
  if (most === least) return undefined;
  return better === 'high' ? most : least;
}

import { passesLuhn } from './luhn.ts';

declare const brand: unique symbol;
/** National identifier of a health professional: 11 digits. */
export type Rpps = string & { readonly [brand]: 'rpps' };
/** National identifier of a health establishment: 9 characters with a Luhn key, `2A`/`2B` allowed in front. */
export type Finess = string & { readonly [brand]: 'finess' };
/** Identifier of an organisation: SIREN, 9 digits with a Luhn key. */
export type Siren = string & { readonly [brand]: 'siren' };

/**
 * A professional's identifier. `suspicious` when the Luhn key is wrong: worth a warning, never a refusal,
 * since the official synthetic examples fail it too.
 */
export function parseRpps(text: string): { readonly rpps: Rpps; readonly suspicious: boolean } | undefined {
  const digits = text.replaceAll(/\s/g, '');
  if (!/^\d{11}$/.test(digits)) return undefined;
  return { rpps: digits as Rpps, suspicious: !passesLuhn(digits) };
}

/** An establishment's identifier, or `undefined` when its shape or key is wrong. In the key, the A of Corsica counts as 1, its B as 2. */
export function parseFiness(text: string): Finess | undefined {
  const compact = text.replaceAll(/\s/g, '').toUpperCase();
  if (!/^(?:\d{2}|2A|2B)\d{7}$/.test(compact)) return undefined;
  return passesLuhn(compact.replace('A', '1').replace('B', '2')) ? (compact as Finess) : undefined;
}

/** An organisation's identifier, or `undefined` when its shape or key is wrong. */
export function parseSiren(text: string): Siren | undefined {
  const digits = text.replaceAll(/\s/g, '');
  return /^\d{9}$/.test(digits) && passesLuhn(digits) ? (digits as Siren) : undefined;
}

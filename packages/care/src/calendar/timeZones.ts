import { PARIS } from '../clock.ts';

/** Time zones of the overseas départements and collectivités, by département (IANA names). */
const OVERSEAS: Readonly<Record<string, string>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '975': 'America/Miquelon',
  '976': 'Indian/Mayotte',
};

/** The time zone on whose clock a commune lives. */
export const timeZoneOf = (commune: string): string => OVERSEAS[commune.slice(0, 3)] ?? PARIS;

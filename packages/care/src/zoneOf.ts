import { PARIS } from './clock.ts';

/** Time zone of a commune's clocks, by the département or collectivité of its INSEE code. */
export const zoneOf = (commune: string): string => OVERSEAS[commune.slice(0, 3)] ?? PARIS;

const OVERSEAS: Readonly<Record<string, string>> = {
  971: 'America/Guadeloupe',
  972: 'America/Martinique',
  973: 'America/Cayenne',
  974: 'Indian/Reunion',
  975: 'America/Miquelon',
  976: 'Indian/Mayotte',
  977: 'America/St_Barthelemy',
  978: 'America/Marigot',
  986: 'Pacific/Wallis',
  987: 'Pacific/Tahiti',
  988: 'Pacific/Noumea',
};

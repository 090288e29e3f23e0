/** Zones of the school calendar; Corsica and each overseas département have a calendar of their own. */
export const schoolZones = ['A', 'B', 'C', 'corse', 'overseas'] as const;
export type SchoolZone = (typeof schoolZones)[number];

/**
 * Académies of each zone and their départements: annex of the arrêté of 7 December 2022 on the school calendar (zones unchanged
 * since 2015), code de l'éducation D. 222-1 to D. 222-3 for the départements.
 */
export const academies: readonly {
  readonly name: string;
  readonly zone: 'A' | 'B' | 'C';
  readonly departements: string;
}[] = [
  { name: 'Besançon', zone: 'A', departements: '25 39 70 90' },
  { name: 'Bordeaux', zone: 'A', departements: '24 33 40 47 64' },
  { name: 'Clermont-Ferrand', zone: 'A', departements: '03 15 43 63' },
  { name: 'Dijon', zone: 'A', departements: '21 58 71 89' },
  { name: 'Grenoble', zone: 'A', departements: '07 26 38 73 74' },
  { name: 'Limoges', zone: 'A', departements: '19 23 87' },
  { name: 'Lyon', zone: 'A', departements: '01 42 69' },
  { name: 'Poitiers', zone: 'A', departements: '16 17 79 86' },
  { name: 'Aix-Marseille', zone: 'B', departements: '04 05 13 84' },
  { name: 'Amiens', zone: 'B', departements: '02 60 80' },
  { name: 'Lille', zone: 'B', departements: '59 62' },
  { name: 'Nancy-Metz', zone: 'B', departements: '54 55 57 88' },
  { name: 'Nantes', zone: 'B', departements: '44 49 53 72 85' },
  { name: 'Nice', zone: 'B', departements: '06 83' },
  { name: 'Normandie', zone: 'B', departements: '14 27 50 61 76' },
  { name: 'Orléans-Tours', zone: 'B', departements: '18 28 36 37 41 45' },
  { name: 'Reims', zone: 'B', departements: '08 10 51 52' },
  { name: 'Rennes', zone: 'B', departements: '22 29 35 56' },
  { name: 'Strasbourg', zone: 'B', departements: '67 68' },
  { name: 'Créteil', zone: 'C', departements: '77 93 94' },
  { name: 'Montpellier', zone: 'C', departements: '11 30 34 48 66' },
  { name: 'Paris', zone: 'C', departements: '75' },
  { name: 'Toulouse', zone: 'C', departements: '09 12 31 32 46 65 81 82' },
  { name: 'Versailles', zone: 'C', departements: '78 91 92 95' },
];

/** The département of a commune, `62` or `974`. */
export const departementOf = (commune: string): string => commune.slice(0, commune.startsWith('97') ? 3 : 2);

/** The zone of a département; `undefined` for a code that is none. */
export function schoolZoneOf(departement: string): SchoolZone | undefined {
  if (/^2[AB]$/.test(departement)) return 'corse';
  if (/^97[1-6]$/.test(departement)) return 'overseas';
  return academies.find(({ departements }) => departements.split(' ').includes(departement))?.zone;
}

import type pg from 'pg';

/** A place of care on the map: a site with its own position, or the facilities of one kind of a commune, at its centre. */
export interface Facility {
  readonly id: string;
  readonly name: string;
  readonly category: FacilityCategory;
  readonly commune: string | null;
  readonly lon: number;
  readonly lat: number;
  readonly placed: 'site' | 'commune';
  /** How many, for those placed in the commune. */
  readonly count?: number;
}

/** BPE types that the register counts by commune without a position, and how far from the centre each is drawn (degrees). */
const COUNTED = {
  emergency: { type: 'D106', east: -0.004, north: 0.003 },
  'health-centre': { type: 'D108', east: 0.004, north: 0.003 },
  msp: { type: 'D113', east: -0.004, north: -0.003 },
  pharmacy: { type: 'D307', east: 0.004, north: -0.003 },
} as const;

export type FacilityCategory = 'hospital' | keyof typeof COUNTED;
export const facilityCategories: readonly FacilityCategory[] = [
  'hospital',
  ...(Object.keys(COUNTED) as (keyof typeof COUNTED)[]),
];

/** Every place of care, the sites first. Only health establishments of FINESS are hospitals here. */
export async function readFacilities(client: pg.Client | pg.Pool): Promise<Facility[]> {
  const sites = await client.query<Facility>(`
    select id, name, 'hospital' as category, commune, lon, lat, 'site' as placed
    from facility where category ~* 'hospital|soins|cancer|clinique' order by id`);
  const counted = await client.query<Omit<Facility, 'placed' | 'category'> & { type: string }>(
    `select e.type || '-' || e.commune as id, e.type, c.name, c.code as commune, c.lon, c.lat, e.count
     from equipment_count e join commune c on c.code = e.commune
     join (select type, max(year) as year from equipment_count group by type) latest on latest.type = e.type and latest.year = e.year
     where e.type = any($1) and e.count > 0 order by e.type, e.commune`,
    [Object.values(COUNTED).map(({ type }) => type)],
  );
  return [...sites.rows, ...counted.rows.map(atCentre)];
}

function atCentre({ type, lon, lat, ...row }: Omit<Facility, 'placed' | 'category'> & { type: string }): Facility {
  const [category, { east, north }] = Object.entries(COUNTED).find(([, counted]) => counted.type === type)!;
  return { ...row, lon: lon + east, lat: lat + north, category: category as FacilityCategory, placed: 'commune' };
}

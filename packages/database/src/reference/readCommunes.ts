import type { Commune, FormerCommune } from '@maillage/territory';
import type pg from 'pg';

/** All communes, arrondissements and their cities, by code. */
export async function readCommunes(pool: pg.Pool): Promise<Commune[]> {
  const { rows } = await pool.query<{ [Field in keyof Commune]: Commune[Field] | null }>(`
    select code, name, kind, parent, departement, region, epci, postal_codes as "postalCodes", lon, lat,
      position_origin as "positionOrigin", area_km2 as "areaKm2", population, population_vintage as "populationVintage",
      density_level as "densityLevel"
    from commune order by code collate "C"`);
  return rows.map((row) => ({
    ...(row as Commune),
    parent: row.parent ?? undefined,
    epci: row.epci ?? undefined,
    areaKm2: row.areaKm2 ?? undefined,
    densityLevel: row.densityLevel ?? undefined,
  }));
}

/** Codes that are not, or did not always mean, a commune of today. */
export async function readFormerCommunes(pool: pg.Pool): Promise<FormerCommune[]> {
  const { rows } = await pool.query<{ [Field in keyof FormerCommune]: FormerCommune[Field] | null }>(`
    select code, name, successor, share, from_year as "fromYear", until_year as "untilYear"
    from former_commune order by code collate "C", successor collate "C"`);
  return rows.map((row) => ({
    ...(row as FormerCommune),
    fromYear: row.fromYear ?? undefined,
    untilYear: row.untilYear ?? undefined,
  }));
}

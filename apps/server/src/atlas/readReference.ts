import { createHash } from 'node:crypto';
import type { Provenance } from '@maillage/contract';
import { professions } from '@maillage/supply';
import type pg from 'pg';
import type { AplRow, CommuneRow, CountRow, FormerRow, Reference } from './reference.ts';

/** Reads the reference tables in one snapshot: an import that ends meanwhile is seen entirely or not at all. */
export async function readReference(pool: pg.Pool): Promise<Reference> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const reference = await readAll(client);
    await client.query('commit');
    return reference;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}

async function readAll(client: pg.PoolClient): Promise<Reference> {
  const rows = async <Row>(sql: string) => (await client.query(sql)).rows as Row[];
  const provenance = await rows<Provenance>(IMPORTS);
  return {
    communes: await rows<CommuneRow>(COMMUNES),
    regions: await rows('select code, name from region order by name'),
    departements: await rows('select code, name, region from departement order by code'),
    epcis: await rows('select code, name from epci order by name'),
    divisions: await rows('select kind, code, name from division order by kind, name'),
    memberships: await rows('select commune, kind, code from commune_division'),
    formers: await rows<FormerRow>(
      'select code, name, successor, share, until_year as "untilYear" from former_commune order by code, successor',
    ),
    apl: await rows<AplRow>(APL),
    counts: await rows<CountRow>(COUNTS),
    provenance,
    version: await versionOf(client, { provenance, professions }),
    tileVersion: await versionOf(client, { provenance: provenance.filter(({ dataset }) => DRAWN.has(dataset)) }, [
      'communes',
      'contours',
      'facilities',
    ]),
  };
}

/** Data sets that vector tiles are made of. */
const DRAWN = new Set(['cog', 'contours', 'thiessen', 'finess', 'insee-bpe-facilities']);

/** A short fingerprint of what is loaded and of what it is computed with: it names tiles and tags answers. */
async function versionOf(
  client: pg.PoolClient,
  from: { readonly provenance: readonly Provenance[]; readonly professions?: object },
  tables: readonly (keyof typeof SIZES)[] = Object.keys(SIZES) as (keyof typeof SIZES)[],
): Promise<string> {
  const sizes = tables.map((table) => `(${SIZES[table]}) as ${table}`).join(', ');
  const { rows } = await client.query(`select ${sizes}`);
  return createHash('sha256')
    .update(JSON.stringify([from, rows]))
    .digest('hex')
    .slice(0, 12);
}

/** What tells two contents of a table apart besides its import. */
const SIZES = {
  communes: 'select concat(count(*), sum(population)) from commune',
  apl: 'select count(*) from apl',
  counts: 'select sum(count) from equipment_count',
  contours: 'select count(*) from contour',
  facilities: 'select count(*) from facility',
};

const IMPORTS = `
  select dataset, title, vintage, source_url as "sourceUrl", licence, certainty,
    to_char(imported_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "importedAt"
  from data_import where current order by dataset, vintage`;

const COMMUNES = `
  select code, name, kind, parent, departement, region, epci, postal_codes as "postalCodes", lon, lat,
    position_origin as "positionOrigin", area_km2 as "areaKm2", population, population_vintage as "populationVintage",
    density_level as "densityLevel"
  from commune order by code collate "C"`;

const APL = `
  select profession, year, commune, value, under_65 as "under65", under_60 as "under60",
    standardised_population as "standardisedPopulation", certainty
  from apl`;

// Each type at its latest year.
const COUNTS = `
  select c.type, c.year, c.commune, c.count, c.certainty
  from equipment_count c join (select type, max(year) as year from equipment_count group by type) latest using (type, year)
  where c.count <> 0`;

import { type Kysely, sql } from 'kysely';

/**
 * Public reference data, the same for every organisation: where people live, what is published about access, what care is
 * registered. Everybody may read it; only an import writes it, in one transaction per data set.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    -- One row per import of a public data set: where every figure on screen comes from.
    create table data_import (
      id bigint generated always as identity primary key,
      dataset text not null,
      vintage text not null,
      title text not null,
      source_url text not null,
      licence text not null,
      certainty text not null check (certainty in ('official', 'estimated')),
      sha256 text not null,
      bytes bigint not null,
      rows integer not null,
      -- Warnings kept with the import: { count, list: [{ code, line, column, value }] }, the list capped.
      problems jsonb not null default '{"count": 0, "list": []}',
      -- COG year of the communes the codes were brought to; older than the one loaded = to be imported again.
      cog text not null,
      imported_at timestamptz not null default now(),
      imported_by text,
      current boolean not null default true
    );
    create unique index data_import_current on data_import (dataset, vintage) where current;

    create table region (code text primary key, name text not null);
    create table departement (code text primary key, name text not null, region text not null references region);
    create table epci (code text primary key, name text not null, kind text not null);
    -- Any other published division into sets of communes: bassin de vie, TVS, CPTS …
    create table division (kind text not null, code text not null, name text not null, vintage text not null, primary key (kind, code));

    -- The communes of today and the municipal arrondissements of Paris, Lyon and Marseille (whose parent commune is kept, kind 'parent').
    create table commune (
      code text primary key,
      name text not null,
      kind text not null check (kind in ('commune', 'arrondissement', 'parent')),
      parent text references commune,
      departement text not null references departement,
      region text not null references region,
      epci text references epci,
      postal_codes text[] not null default '{}',
      lon double precision not null,
      lat double precision not null,
      -- 'official' (published centroid), 'gazetteer' (GeoNames) or 'neighbours' (mean of the communes that share a postal code: estimated).
      position_origin text not null check (position_origin in ('official', 'gazetteer', 'neighbours')),
      area_km2 double precision,
      population integer not null,
      population_vintage text not null,
      density_level smallint check (density_level between 1 and 7)
    );
    create index commune_departement on commune (departement);
    create index commune_epci on commune (epci);
    create table commune_division (
      commune text not null references commune on delete cascade,
      kind text not null,
      code text not null,
      primary key (commune, kind),
      foreign key (kind, code) references division on delete cascade
    );
    -- A code that was valid at some time since 2015, and the commune of today that holds its people. Shares of one code add up to 1.
    create table former_commune (
      code text not null,
      name text not null,
      successor text not null references commune on delete cascade,
      share double precision not null check (share > 0 and share <= 1),
      -- COG years in which the code had this meaning (both null: the code is no longer used).
      from_year smallint,
      until_year smallint,
      primary key (code, successor)
    );
    -- Municipal population by census year, on the communes of today.
    create table commune_population (
      commune text not null references commune on delete cascade,
      year smallint not null,
      municipal double precision not null,
      total double precision,
      primary key (commune, year)
    );

    create table contour (
      code text primary key,
      origin text not null check (origin in ('official', 'thiessen')),
      geometry jsonb not null
    );

    -- Published APL, and the population it was computed with, by commune of today.
    create table apl (
      profession text not null,
      year smallint not null,
      commune text not null references commune on delete cascade,
      value double precision,
      under_65 double precision,
      under_62 double precision,
      under_60 double precision,
      standardised_population double precision not null,
      population double precision not null,
      certainty text not null default 'official' check (certainty in ('official', 'estimated')),
      primary key (profession, year, commune)
    );
    create table apl_parameters (
      profession text not null,
      year smallint not null,
      parameters jsonb not null,
      primary key (profession, year)
    );

    -- Number of professionals or facilities by commune and kind of equipment of the BPE (D201 = GPs …).
    create table equipment_count (
      type text not null,
      year smallint not null,
      commune text not null references commune on delete cascade,
      count real not null,
      certainty text not null default 'official' check (certainty in ('official', 'estimated')),
      primary key (type, year, commune)
    );
    create table facility (
      id text primary key,
      name text not null,
      category text not null,
      commune text references commune on delete set null,
      lon double precision not null,
      lat double precision not null,
      details jsonb not null default '{}'
    );
    create index facility_category on facility (category);
    create table practitioner (
      rpps text not null,
      site text not null,
      profession text not null,
      speciality text,
      mode text not null,
      commune text references commune on delete set null,
      postal_code text,
      primary key (rpps, site)
    );
    create index practitioner_commune on practitioner (commune, profession);

    create table population_by_age (
      area_kind text not null,
      area text not null,
      year smallint not null,
      sex text not null,
      age_band text not null,
      population double precision not null,
      primary key (area_kind, area, year, sex, age_band)
    );
    create table practitioners_by_age (
      departement text not null,
      year smallint not null,
      profession text not null,
      sex text not null,
      age_band text not null,
      count double precision not null,
      primary key (departement, year, profession, sex, age_band)
    );
    create table zoning (
      profession text not null,
      year smallint not null,
      commune text not null references commune on delete cascade,
      class text not null,
      note text,
      primary key (profession, year, commune)
    );
  `.execute(db);
}

import type { Database } from '@maillage/database';

/**
 * A small country whose access is worked by hand.
 *
 * Aubigny (62001) has one doctor and 1,000 people (1,000 standardised); Berlin-en-Artois (62002), one kilometre away, 500
 * people (600 standardised) and none; Calune (59001), 150 kilometres away, 2,000 people (2,000 standardised) and two doctors.
 * The register counts a doctor for 4,236 consultations a year. Aubigny and Berlin share theirs: 4,236 / (1,000 + 600) = 2.6475 for
 * both; Calune has 8,472 / 2,000 = 4.236. Paris (75056) is the parent of two arrondissements, 75101 (300 people) and 75102 (100).
 * Old-Berlin (62900) merged into Berlin in 2018.
 */
export async function loadSmallCountry({ ownerPool }: Database): Promise<void> {
  await ownerPool.query(`
    insert into region values ('32', 'Hauts-de-France'), ('11', 'Île-de-France');
    insert into departement values ('62', 'Pas-de-Calais', '32'), ('59', 'Nord', '32'), ('75', 'Paris', '11');
    insert into epci values ('200000001', 'CC des Deux Clochers', 'CC');
    insert into commune (code, name, kind, parent, departement, region, epci, postal_codes, lon, lat, position_origin, area_km2,
      population, population_vintage, density_level) values
      ('62001', 'Aubigny', 'commune', null, '62', '32', '200000001', '{62690}', 2.0, 50.0, 'official', 10, 1000, '2021', 5),
      ('62002', 'Berlin-en-Artois', 'commune', null, '62', '32', '200000001', '{62690,62691}', 2.0, 50.009, 'official', 5, 500, '2021', 6),
      ('59001', 'Calune', 'commune', null, '59', '32', null, '{59100}', 4.1, 50.0, 'neighbours', null, 2000, '2021', 3),
      ('75056', 'Paris', 'parent', null, '75', '11', null, '{75001,75002}', 2.34, 48.86, 'official', 105, 400, '2021', 1),
      ('75101', 'Paris 1er Arrondissement', 'arrondissement', '75056', '75', '11', null, '{75001}', 2.336, 48.862, 'official', 2, 300, '2021', 1),
      ('75102', 'Paris 2e Arrondissement', 'arrondissement', '75056', '75', '11', null, '{75002}', 2.344, 48.868, 'official', 1, 100, '2021', 1);
    insert into division values ('bassin-de-vie', '62001', 'Aubigny', '2022');
    insert into commune_division values ('62001', 'bassin-de-vie', '62001'), ('62002', 'bassin-de-vie', '62001');
    insert into former_commune values ('62900', 'Old-Berlin', '62002', 1, 2017);
    insert into apl (profession, year, commune, value, under_65, under_62, under_60, standardised_population, population) values
      ('general-practitioner', 2021, '62001', 3.2, 3.0, 2.9, 2.8, 1000, 1000),
      ('general-practitioner', 2021, '62002', 2.1, 2.0, 1.9, 1.8, 600, 500),
      ('general-practitioner', 2022, '62001', 3.0, 2.4, 2.3, 2.1, 1000, 1000),
      ('general-practitioner', 2022, '62002', 2.0, 1.5, 1.4, 1.0, 600, 500),
      ('general-practitioner', 2022, '59001', 4.2, 4.2, 4.0, 2.1, 2000, 2000),
      ('general-practitioner', 2022, '75101', 2.4, 2.0, 2.0, 2.0, 330, 300),
      ('general-practitioner', 2022, '75102', 3.6, 3.0, 3.0, 3.0, 110, 100);
    insert into equipment_count (type, year, commune, count) values
      ('D201', 2021, '62001', 1), ('D201', 2021, '59001', 2), ('D201', 2021, '75101', 1),
      ('D232', 2021, '62002', 3), ('D307', 2021, '62001', 1);
    insert into data_import (dataset, vintage, title, source_url, licence, certainty, sha256, bytes, rows, cog) values
      ('drees-apl', '2022', 'APL des médecins généralistes', 'https://example.org/apl', 'Licence Ouverte 2.0', 'official', 'aa', 10, 7, '2024'),
      ('insee-bpe-professionals', '2021', 'Base permanente des équipements', 'https://example.org/bpe', 'Licence Ouverte 2.0', 'official', 'bb', 10, 5, '2024');
  `);
}

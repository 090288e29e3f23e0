import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { encodeBasis, type NamedBasis } from '@maillage/scenario';
import type { ProfessionId } from '@maillage/supply';
import { display } from '../access/displayed.ts';
import { thresholdsOf } from '../access/thresholds.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { perAtlas } from '../atlas/perAtlas.ts';

const brotli = promisify(brotliCompress);
const bases = perAtlas(() => new Map<string, NamedBasis>());

/** The public figures of a profession as scenarios start from them; made once per atlas. Throws `profession/unknown`. */
export function basisOf(atlas: Atlas, profession: string): NamedBasis {
  const known = bases(atlas).get(profession);
  if (known) return known;
  const basis = readBasis(atlas, profession);
  bases(atlas).set(profession, basis);
  return basis;
}

function readBasis(atlas: Atlas, profession: string): NamedBasis {
  const { places } = atlas;
  const displayed = display(atlas, profession, undefined);
  const { access } = displayed;
  const { unit, supplyPerRegisteredHead } = access.profession;
  return {
    profession: access.profession.id as ProfessionId,
    unit,
    year: access.year,
    registerYear: access.headsYear,
    scale: unit === 'fte-per-100000' ? 100_000 : 1,
    thresholds: thresholdsOf(displayed),
    codes: places.codes,
    names: places.rows.map(({ name }) => name),
    people: places.population,
    demand: access.demand,
    access: access.base,
    supply: access.heads.map((heads) => heads * supplyPerRegisteredHead),
    lon: places.lon,
    lat: places.lat,
    kernel: access.kernel,
  };
}

/** A basis as it goes out. */
export interface BasisFile {
  readonly etag: string;
  readonly plain: Buffer;
  readonly compressed: Buffer;
}

/** 5 compresses a megabyte in a tenth of a second; 11 would gain a twentieth for four seconds. */
const QUALITY = 5;
const files = perAtlas(() => new Map<string, Promise<BasisFile>>());

export function basisFile(atlas: Atlas, profession: string): Promise<BasisFile> {
  const basis = basisOf(atlas, profession);
  const known = files(atlas).get(profession);
  if (known) return known;
  const file = write(atlas, basis);
  files(atlas).set(profession, file);
  return file;
}

async function write(atlas: Atlas, basis: NamedBasis): Promise<BasisFile> {
  const plain = Buffer.from(encodeBasis(basis));
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const etag = createHash('sha256')
    .update(`${atlas.version} basis ${basis.profession}`)
    .digest('base64url')
    .slice(0, 20);
  return { etag: `"${etag}"`, plain, compressed: await brotli(plain, { params }) };
}

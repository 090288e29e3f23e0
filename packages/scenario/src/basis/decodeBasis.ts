import { compileAccess, professionParameters } from '@maillage/access';
import type { Basis } from '../baseline.ts';
import { ByteReader } from './bytes.ts';
import { readColumn } from './column.ts';
import { BASIS_FORMAT, type NamedBasis } from './encodeBasis.ts';
import { readPairs } from './pairs.ts';

/** The basis of a file; throws when it is of another format. */
export function decodeBasis(bytes: Uint8Array): NamedBasis {
  const reader = new ByteReader(bytes);
  const { format, ...head } = JSON.parse(reader.text()) as { format: string } & Pick<
    Basis,
    'profession' | 'unit' | 'year' | 'registerYear' | 'scale' | 'thresholds'
  >;
  if (format !== BASIS_FORMAT) throw new RangeError(`Got a basis of format ${format} when expected ${BASIS_FORMAT}.`);
  const places = reader.varint();
  const codes = reader.text().split('\n');
  const names = reader.text().split('\n');
  const [people, demand, access, supply, lon, lat] = Array.from({ length: 6 }, () => readColumn(reader, places));
  const { decay } = professionParameters[head.profession];
  const kernel = compileAccess(readPairs(reader, places, decay), decay);
  return { ...head, codes, names, people, demand, access, supply, lon, lat, kernel } as NamedBasis;
}

import type { SavedCarePlace, SavedClinician } from '@maillage/contract';
import type { Actor, StoredCarePlace, StoredClinician } from '@maillage/database';
import type { Atlas } from '../atlas/atlas.ts';
import { communeName } from '../ledger/answer.ts';

export function placeAnswer(
  atlas: Atlas,
  { id, content, version, updatedAt, updatedBy }: StoredCarePlace,
): SavedCarePlace {
  const place = atlas.places.indexOf(content.commune);
  const centre: SavedCarePlace['point'] =
    place === undefined ? null : [atlas.places.lon[place]!, atlas.places.lat[place]!];
  return {
    id,
    content,
    version,
    updatedAt,
    updatedBy: updatedBy ?? '',
    communeName: communeName(atlas, content.commune) ?? null,
    point: content.point ?? centre,
  };
}

/** How to reach somebody, and notes about them, are for coordinators and for themselves. */
export function clinicianAnswer(atlas: Atlas, stored: StoredClinician, reader: Actor): SavedClinician {
  const { id, person, content, version, updatedAt, updatedBy } = stored;
  const own = person !== null && person === reader.person;
  const whole = own || reader.role === 'coordinator';
  return {
    id,
    content: whole ? content : { ...content, email: null, phone: '', homeCommune: null, note: '' },
    version,
    updatedAt,
    updatedBy: updatedBy ?? '',
    hasAccount: person !== null,
    own,
    homeCommuneName: whole && content.homeCommune ? (communeName(atlas, content.homeCommune) ?? null) : null,
  };
}

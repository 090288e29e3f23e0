import type { SavedEquipment, SavedProject } from '@maillage/contract';
import type { RegisterItem } from '@maillage/database';
import type { Atlas } from '../atlas/atlas.ts';

export function projectAnswer(atlas: Atlas, item: RegisterItem<'project'>, planned: number): SavedProject {
  return { ...shared(item), ...placeOf(atlas, item.content.commune), content: item.content, planned };
}

export function equipmentAnswer(atlas: Atlas, item: RegisterItem<'equipment'>): SavedEquipment {
  return { ...shared(item), ...placeOf(atlas, item.content.commune), content: item.content };
}

const shared = ({ id, version, updatedAt, updatedBy }: Omit<RegisterItem<'project'>, 'content'>) => ({
  id,
  version,
  updatedAt,
  updatedBy: updatedBy ?? '',
});

function placeOf({ places }: Atlas, commune: string | null): Pick<SavedProject, 'communeName' | 'point'> {
  const place = commune === null ? undefined : places.indexOf(commune);
  if (place === undefined) return { communeName: commune, point: null };
  return { communeName: places.rows[place]!.name, point: [places.lon[place]!, places.lat[place]!] };
}

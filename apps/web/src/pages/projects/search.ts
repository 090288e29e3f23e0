import { EQUIPMENT_TYPES, type EquipmentType } from '@maillage/contract';

export const projectViews = ['board', 'list', 'map'] as const;
export type ProjectView = (typeof projectViews)[number];

/** Filters of the projects, as they stand in the address; absent means all. */
export interface ProjectsSearch {
  view?: ProjectView;
  kind?: 'msp' | 'health-centre';
  q?: string;
}

export interface EquipmentSearch {
  type?: EquipmentType;
  territory?: string;
}

/** Reads an address from outside: what is not understood is left out. */
export function parseProjectsSearch({ view, kind, q }: Record<string, unknown>): ProjectsSearch {
  const known = projectViews.find((one) => one === view);
  return {
    ...(known && known !== 'board' && { view: known }),
    ...((kind === 'msp' || kind === 'health-centre') && { kind }),
    ...(typeof q === 'string' && q !== '' && { q }),
  };
}

export function parseEquipmentSearch({ type, territory }: Record<string, unknown>): EquipmentSearch {
  const known = EQUIPMENT_TYPES.find((one) => one === type);
  return {
    ...(known && { type: known }),
    ...(typeof territory === 'string' && territory !== '' && { territory }),
  };
}

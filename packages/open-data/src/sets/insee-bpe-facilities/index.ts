import { sources } from '../../addresses.ts';
import type { DataSet } from '../../dataSet.ts';
import { equipmentTypes, readEquipmentCounts } from '../../reading/equipmentCounts.ts';

/** Number of health facilities by commune and kind: D106 emergency, D108 health centre, D113 maison de santé, D307 pharmacy … */
export const inseeBpeFacilities: DataSet = {
  id: 'insee-bpe-facilities',
  title: 'Établissements de santé et pharmacies par commune (Base permanente des équipements)',
  source: sources['insee-bpe-facilities'],
  certainty: 'official',
  needs: ['cog'],
  supersedes: [],
  tables: ['equipment_count'],
  recognise: ({ header }) => equipmentTypes(header).includes('D106'),
  read: (input) => readEquipmentCounts(input.paths.counts!, input),
};

import { sources } from '../../addresses.ts';
import type { DataSet } from '../../dataSet.ts';
import { equipmentTypes, readEquipmentCounts } from '../../reading/equipmentCounts.ts';

/** Number of health professionals by commune and kind (types D2xx of the BPE). */
export const inseeBpeProfessionals: DataSet = {
  id: 'insee-bpe-professionals',
  title: 'Professionnels de santé par commune (Base permanente des équipements)',
  source: sources['insee-bpe-professionals'],
  certainty: 'official',
  needs: ['cog'],
  supersedes: ['supply-estimate'],
  tables: ['equipment_count'],
  recognise: ({ header }) => equipmentTypes(header).includes('D201'),
  read: (input) => readEquipmentCounts(input.paths.counts!, input),
};

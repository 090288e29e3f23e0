/** Heavy and shared equipment that the register follows. */
export const EQUIPMENT_TYPES = [
  'mri',
  'ct-scanner',
  'radiology',
  'ultrasound',
  'dialysis',
  'laboratory',
  'teleconsultation',
  'other',
] as const;
export type EquipmentType = (typeof EQUIPMENT_TYPES)[number];

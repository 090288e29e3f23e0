const boxes: readonly (readonly [west: number, south: number, east: number, north: number])[] = [
  [-5.5, 41.2, 9.8, 51.3], // mainland and Corsica
  [-63.3, 14.2, -60.7, 18.2], // Guadeloupe, Martinique, the northern islands
  [-54.8, 2, -51.4, 6], // Guyane
  [55, -21.5, 56, -20.7], // La Réunion
  [44.9, -13.1, 45.4, -12.5], // Mayotte
];

/** Whether a position (degrees, WGS 84) is in or near mainland France or an overseas département: a coarse check of outside data. */
export const isInFrance = (lon: number, lat: number): boolean =>
  boxes.some(([west, south, east, north]) => west <= lon && lon <= east && south <= lat && lat <= north);

/**
 * Class of a commune in the zoning of general practitioners (arrêté of 13 November 2017): priority zone (ZIP), complementary
 * zone (ZAC), vigilance (ZV), outside (HZ); a `qpv-` class: only its urban priority areas; a `gq-` class: large
 * neighbourhoods of a city.
 */
export type ZoningClass = 'zip' | 'zac' | 'qpv-zip' | 'qpv-zac' | 'zv' | 'hz' | 'gq-zac' | 'gq-zip';

const byFileCode: Readonly<Record<string, ZoningClass>> = {
  '1_ZIP': 'zip',
  '2_ZAC': 'zac',
  '3_QPV_ZIP': 'qpv-zip',
  '4_QPV_ZAC': 'qpv-zac',
  '5_ZV': 'zv',
  '6_HZ': 'hz',
  '7_GQ_ZAC': 'gq-zac',
  '8_GQ_ZIP': 'gq-zip',
};

/** The code of a class in the national files: `1_ZIP`. */
export const zoningFileCode = (zoningClass: ZoningClass): string =>
  Object.keys(byFileCode).find((code) => byFileCode[code] === zoningClass)!;

export const zoningClasses: readonly ZoningClass[] = Object.values(byFileCode);

/** The class of a national file's code, with its number or without (`1_ZIP`, `ZIP`, `QPV-ZAC`), or `undefined`. */
export function parseZoningClass(text: string): ZoningClass | undefined {
  const bare = text.trim().toUpperCase().replace(/^\d_/, '').replaceAll(/[\s-]/g, '_');
  const entry = Object.entries(byFileCode).find(([fileCode]) => fileCode.slice(2) === bare);
  return entry?.[1];
}
